/** The first screen: what to do next. */
export const overview = {
  title: '概览',
  welcome: '把职业标准对接到课程，看清缺口，把成果换成学分',
  welcomeText:
    '所有数据只存在这个浏览器里，不上传。离线也能用。可以从下面任何一扇门进来，随时可以撤销。',
  doors: {
    label: '从这里开始',
    sample: {
      title: '打开示例',
      text: '工业机器人技术专业对照“工业机器人系统操作员”，一键打开，一键删除。',
      action: '打开示例',
    },
    import: {
      title: '导入文件',
      text: '标准或人才培养方案：Excel、CSV、CASE JSON。导入前先核对，可以撤销。',
      action: '选择文件…',
    },
    backup: {
      title: '打开备份',
      text: '备份文件会成为一个新的工作区，现有数据一行不改。',
      action: '选择备份…',
    },
  },
  next: '接下来做什么',
  allDone: '眼下没有要处理的事。',
  steps: {
    noStandard: {
      title: '导入要对照的标准',
      text: '还没有标准。覆盖情况要对照标准才算得出来。',
      action: '导入标准',
    },
    noProgramme: {
      title: '导入专业方案',
      text: '还没有课程。导入教学进程表，课程、学分、学时一次读入。',
      action: '导入方案',
    },
    noLens: {
      title: '选好方案和标准',
      text: '在上方选择“方案 × 标准”，对接、覆盖、学分都按它显示。',
      action: '去选标准',
    },
    noLinks: {
      title: '把课程对接到条目',
      text: '还没有对接。打开矩阵，系统会按文字给出建议和理由。',
      action: '开始对接',
    },
    proposed: (count: number) => ({
      title: `判断 ${count} 条建议的对接`,
      text: '建议不计入覆盖率，确认后才算。',
      action: '去判断',
    }),
    unlinked: (count: number, all: number) => ({
      title: `${count} 个条目还没有课程支撑`,
      text: `当前标准这一等级共 ${all} 个条目。先补权重大的。`,
      action: '看缺口',
    }),
    failing: (count: number) => ({
      title: `方案有 ${count} 项检查不符合`,
      text: '按所选政策和方案自身核对。每一项都写明算式、条款和怎样补救。',
      action: '看检查',
    }),
    claims: (count: number) => ({
      title: `处理 ${count} 份学分申请`,
      text: '已录入或已核算，等人决定。',
      action: '去处理',
    }),
    claimless: (count: number) => ({
      title: `${count} 项学习成果可以换学分`,
      text: '已登记，还没有申请认定。',
      action: '去认定',
    }),
    neverBackedUp: {
      title: '保存第一份备份',
      text: '数据只在这个浏览器里：换电脑、清缓存都会丢。备份是一个文件。',
      action: '保存备份',
    },
    oldBackup: (changes: number) => ({
      title: '备份旧了',
      text: `上次备份之后又改动了 ${changes} 处。`,
      action: '保存备份',
    }),
  },
  programmes: '专业方案',
  courses: (count: number) => `${count} 门课程`,
  credits: (credits: string) => `${credits} 学分`,
  level: '等级',
  covered: '覆盖率',
  linked: '已对接条目',
  linkedOf: (linked: number, all: number) => `${linked} / ${all}`,
  linkedWhat:
    '覆盖率按该等级自己的权重和已确认对接的强度计算，各等级分别计，不相加。已对接条目只计技能与要求类，至少有一条已确认的对接。',
  noTargets: '还没有选定对照的标准。',
  openCoverage: '看覆盖',
};

export type OverviewMessages = typeof overview;
