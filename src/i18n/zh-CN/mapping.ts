import type { AlignmentState } from '../../domain/alignment';

const states: Readonly<Record<AlignmentState, string>> = {
  proposed: '待判断',
  confirmed: '已确认',
  rejected: '已否定',
};

/** What the mapping screen says. */
export const mapping = {
  title: '标准对接',
  note: (items: number, courses: number, links: number) =>
    `${items} 个条目 × ${courses} 门课程 · 已确认 ${links} 条对接`,
  views: { label: '查看方式', matrix: '矩阵', trees: '两棵树', item: '按条目', course: '按课程' },
  trees: {
    items: '标准条目',
    courses: '课程',
    keys: (scale: string) =>
      `在一边选中一项，到另一边的条目或课程上按 ${scale} 建立对接，Delete 清除；左右键收起和展开。线越粗，支撑越强；虚线是还没有确认的建议。`,
  },
  noLens: {
    title: '先选一个方案和一个标准',
    text: '在上方选择专业方案和要对照的标准，矩阵就会出现在这里。还没有数据时，可以在概览里打开示例或导入文件。',
    toOverview: '到概览',
  },
  loading: '正在读取条目和课程…',
  saveXlsx: '导出矩阵 XLSX',
  toCoverage: '看覆盖',
  common: '各等级共有',
  grid: {
    name: '对接矩阵：行为标准条目，列为课程',
    corner: '条目 \\ 课程',
    empty: '无对应',
    suggested: '有建议，回车查看',
    cell: (strength: string, state: AlignmentState, reason: string) =>
      `强度 ${strength}，${states[state]}${reason === '' ? '' : `，理由：${reason}`}`,
    groupCell: (strongest: string, count: number) =>
      count === 0 ? '组内无对应' : `组内 ${count} 条对应，最强 ${strongest}`,
    place: (row: string, column: string, holds: string) => `${row} × ${column}：${holds}`,
    foldBand: (label: string) => `收起 ${label}`,
    openBand: (label: string) => `展开 ${label}`,
    keys: (scale: string) =>
      `${scale} 设强度，Delete 清除，Ctrl+D 向下填充，Ctrl+C / V 复制粘贴，F2 写理由，回车看建议`,
  },
  notice: {
    'group-cell': '这是分组行列，对应关系写在具体条目和课程上。展开后再填。',
    'note-without-link': '这一格还没有对应，理由没有保存。先输入强度，再写理由。',
    'nothing-to-paste': '剪贴板内容与现有对应相同，没有变化。',
    noSuchStrength: (typed: string, scale: string) => `没有“${typed}”这个强度。可用：${scale}。`,
  },
  paste: {
    title: '粘贴预览',
    summary: (set: number, removed: number, rows: number) =>
      `将设定 ${set} 格、清除 ${removed} 格，涉及 ${rows} 行。`,
    unknown: (count: number, examples: string) => `${count} 格内容不是强度，将跳过：${examples}`,
    outside: (count: number) => `${count} 格落在分组或表外，将跳过。`,
    apply: '粘贴',
    cancel: '放弃',
  },
  filter: { label: '筛选', all: '全部', open: '无对应', proposed: '待判断' },
  find: '在列表中查找',
  none: '没有符合的条目',
  noLinks: '无对应',
  pair: {
    item: '条目',
    course: '课程',
    strength: '强度',
    state: '状态',
    by: '由谁',
    at: '时间',
    origin: '来源',
    reason: '理由',
    reasonHint: '可不填；一句话说明为什么对应',
    saveReason: '保存理由',
    confirm: '确认',
    reject: '否定',
    remove: '清除',
    unknown: '未说明',
    noLink: '尚无对应。选一个强度即可建立。',
    outcomes: '课程目标',
    openCourse: '打开课程',
    openStandard: '打开标准',
  },
  suggestions: {
    forItem: '建议的课程',
    forCourse: '建议的条目',
    working: '正在比对文字…',
    none: '没有建议：文字里没有共同的词。可以直接在矩阵里输入强度。',
    keys: '焦点在列表时：1–5 采纳，X 否定当前一条，Esc 回到矩阵',
    acceptAs: '采纳为',
    accept: '采纳',
    reject: '否定',
    likelihood: '把握：尚未测定',
    because: '依据',
    share: (words: string, share: string) => `${words}（${share}）`,
    rank: (at: number, name: string) => `第 ${at} 条：${name}`,
  },
};

export type MappingMessages = typeof mapping;
