export const articulation = {
  mode: {
    label: '怎样比较',
    differences: '增删改',
    articulation: '衔接',
    courses: '课程',
    items: '标准条目',
  },
  direction: (earlier: string, later: string) => `${earlier} 衔接 ${later}`,
  earlier: '先学的方案',
  save: '衔接分析 Excel',
  saveItems: '条目对照 Excel',
  report: '衔接分析',
  itemsReport: '各方案的标准条目',
  none: {
    title: '两个方案还没有共同对接的标准',
    text: '衔接按已确认的对接来看。先让两个方案的课程对接同一个标准（同一版），再回到这里。',
    open: (name: string) => `去对接：${name}`,
  },
  summary: (items: number, courses: number, bridges: number, entry: number, credits: string) =>
    `重复条目 ${items} · 相近课程 ${courses} · 缺少衔接 ${bridges} · 建议认定 ${entry} 门，共 ${credits} 学分`,
  repeated: {
    title: (count: number) => `重复的内容：${count} 条`,
    note: '先学的方案教到了同样或更高的强度。后学方案教得更深的单独列出，不算重复。',
    repeats: '重复',
    deeper: '后学的教得更深',
    none: '没有哪个条目两边都教。',
    courses: (count: number) => `名称相近的课程：${count} 对`,
    noCourses: '没有名称相近的课程。',
    outcomes: '相同的课程目标',
  },
  bridges: {
    title: (count: number) => `缺少的衔接：${count} 条`,
    note: '后学方案的目标标准在目标等级及以下要求、两个方案都没有课程教的条目（按覆盖率计分的条目）。',
    none: '后学方案要求的条目都有课程教。',
    noTargets:
      '后学的方案没有写明对接的标准，无从判断缺什么。请在该方案的“专业信息”里选标准和等级。',
  },
  entry: {
    title: (count: number, credits: string) => `入学时可认定：${count} 门，共 ${credits} 学分`,
    note: '这是建议，由学校认定。条目在先学方案里教到不低于本课程的强度，才算已学。',
    share: '已学条目占比不低于',
    none: '没有课程达到所选占比。可以降低占比再看。',
    met: (met: number, all: number) => `${met}/${all} 条已学`,
    isMet: '已学',
    isNotMet: '未学到',
    credits: '学分',
    learnt: '已学条目',
  },
  columns: {
    item: '条目',
    standard: '标准',
    course: '课程',
    state: '情况',
    earlier: '先学方案的课程',
    later: '后学方案的课程',
  },
  items: {
    counts: (all: number, some: number, one: number) =>
      `各方案都教 ${all} 条 · 部分教 ${some} 条 · 只有一个教 ${one} 条`,
    groups: { all: '各方案都教', some: '部分方案教', one: '只有一个方案教' },
  },
};

export type ArticulationMessages = typeof articulation;
