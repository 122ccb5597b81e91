/** What fills a sentence. */
type Params = Readonly<Partial<Record<string, string>>>;

const verdicts = {
  pass: '符合',
  fail: '不符合',
  borderline: '临界',
  'needs-person': '待人工',
};

const measured: Readonly<Partial<Record<string, string>>> = {
  credits: '学分',
  total: '总学时',
  theory: '理论学时',
  practice: '实践学时',
  block: '集中实践学时',
  'school-placement': '校内实习学时',
  'enterprise-placement': '企业实习学时',
  extra: '课外学时',
  weekly: '周学时',
  hours: '学时',
};

const units: Readonly<Partial<Record<string, string>>> = {
  hours: '学时',
  'theory-hours': '理论学时',
  'practice-hours': '实践学时',
  credits: '学分',
  weeks: '周',
  courses: '门课程',
};

const own = (_pack: string, _id: string, text: string): string => text;

/** The plan held against policies: readings, findings, and what would mend them. Clauses and labels are the packs' own words. */
export const checks = {
  title: '检查',
  report: '方案检查报告',
  of: (name: string) => `检查对象：${name}`,
  verdicts,
  counts: (fail: number, borderline: number, person: number, pass: number) =>
    `不符合 ${fail} · 临界 ${borderline} · 待人工 ${person} · 符合 ${pass}`,
  show: { label: '显示', all: '全部', open: '需处理' },
  nothingOpen: '所选政策没有需处理的结论。',
  noPolicies: {
    title: '没有选择政策',
    text: '在“政策”里选上要对照的文件，每条结论都会列出算式和计入的课程。',
  },
  policies: '政策',
  choosePolicies: '对照哪些政策',
  ownPolicy: (document: string) => `本校 · ${document}`,
  writePolicies: '编写政策…',
  packTitle: own,
  clauseText: own,
  choiceLabel: own,
  optionLabel: (_pack: string, _choice: string, _value: string, label: string): string => label,
  inputLabel: own,
  caution: (text: string): string => text,
  basis: '选项由本软件所列，并非文件规定',
  evidence: {
    stated: '条款转述',
    seen: '据公开页面',
    unverified: '未核实',
  },
  readings: '读法',
  unchosen: (first: string) => `未选（先按“${first}”算）`,
  otherAmount: '其他数值',
  facts: '方案里没有、需要填写的数据',
  yes: '是',
  no: '否',
  unset: '未填',
  badAmount: '要填一个正数，例如 24',
  rules: '条款开关和数值',
  ruleOn: (clause: string) => `检查：${clause}`,
  bound: '数值',
  reset: '恢复默认',
  columns: {
    verdict: '结论',
    clause: '条款',
    figure: '算式',
    bound: '要求',
    course: '课程',
    amount: '计入',
    how: '怎么得来',
    choice: '读法',
    result: '结果',
    remark: '说明',
    mend: '怎样补上',
    document: '文件',
    rule: '规则',
  },
  atLeast: (bound: string) => `不少于 ${bound}`,
  atMost: (bound: string) => `不多于 ${bound}`,
  between: (low: string, high: string) => `${low} 至 ${high}`,
  around: (bound: string, within: string) => `约 ${bound}（±${within}）`,
  printedFigure: (bound: string) => `表上印 ${bound}`,
  yesNo: '是或否',
  quotient: (numerator: string, denominator: string, value: string) =>
    `${numerator} ÷ ${denominator} = ${value}`,
  amountOf: (amount: string, of: string) => `${amount} ${units[of] ?? ''}`.trim(),
  computed: (amount: string) => `算得 ${amount}`,
  unknown: '不详',
  factor: (value: string) => `折算系数 ${value}`,
  rowsTitle: (count: number) => `计入的课程（${count} 行，合计等于分子）`,
  rowsNamed: (count: number) => `涉及的课程（${count}）`,
  effectsTitle: '换一种读法会怎样',
  choose: '采用',
  chosen: '已采用',
  mendTitle: '怎样补上',
  candidates: '可从这些课程着手：',
  how: {
    printed: '表上所印',
    parts: '各类相加',
    terms: '各学期相加',
    type: '按课程类型',
    'weeks-by-factor': '周数 × 系数',
    'hours-by-factor': '学时 ÷ 系数',
    'weeks-by-table': '周数 × 系数',
    'hours-by-table': '学时 ÷ 系数',
    one: '1 门',
  } as Readonly<Record<string, string>>,
  weeks: (weeks: string, factor: string) => `${weeks} 周 × ${factor}`,
  byTable: (hours: string) => `（学校折算表：每周 ${hours}）`,
  remarks: {
    'rounds-to-bound': (_: Params): string => '四舍五入后正好等于要求，是否算达到请人工定。',
    'length-in-doubt': (_: Params): string => '月份长短不一，仅凭方案分不清是否满期。',
    'outside-usual': (_: Params): string => '不在通常范围内，文件没有写成硬性要求，请人工判断。',
    'weeks-left-out': (p: Params): string =>
      `没有计入 ${p['weeks'] ?? ''} 周：${p['courses'] ?? ''}。`,
    'rows-unclear': (p: Params): string => `方案没有写明是否计入：${p['courses'] ?? ''}。`,
    'nothing-counts': (_: Params): string => '没有可以计算的课程。',
    'reading-decides': (p: Params): string =>
      `结论取决于读法（${p['choices'] ?? ''}）：选定一种读法后才能定。`,
    'not-meant-for-it': (_: Params): string =>
      '这一条不是针对这类学校层次写的，只作参考，请人工判断。',
    'scope-unsaid': (_: Params): string => '还没有填写这一条是否适用于本专业。',
    'input-missing': (p: Params): string => `还缺数据：${p['inputs'] ?? ''}。`,
    'input-no-number': (p: Params): string => `填的不是数：${p['inputs'] ?? ''}。`,
    'input-is-zero': (p: Params): string => `不能是 0：${p['inputs'] ?? ''}。`,
    listed: (p: Params): string => `目录中有：${p['entries'] ?? ''}。`,
    'listed-in-part': (p: Params): string =>
      `只有编码或只有名称相同，请核对版本：${p['entries'] ?? ''}。`,
    'hosts-take': (p: Params): string => `各单位最多接收：${p['hosts'] ?? ''}。`,
    'row-sum': (_: Params): string => '各类学时之和与总学时不等。',
    'check-row-differs': (p: Params): string =>
      `“${p['category'] ?? ''} ${p['label'] ?? ''}”的${measured[p['measured'] ?? ''] ?? ''}与所含课程之和不等。`,
    'pieces-differ': (p: Params): string =>
      `“${p['label'] ?? ''}”写作 ${p['pieces'] ?? ''}，与课程学分之和不等。`,
    'pieces-shifted': (p: Params): string =>
      `“${p['label'] ?? ''}”写作 ${p['pieces'] ?? ''}，各类课程实为 ${p['found'] ?? ''}。`,
    'term-sum-differs': (p: Params): string =>
      `“${p['label'] ?? ''}”第 ${p['term'] ?? ''} 学期的${measured[p['measured'] ?? ''] ?? ''}与该学期课程之和不等。`,
    'share-misprinted': (p: Params): string =>
      `“${p['label'] ?? ''}”印 ${p['printed'] ?? ''}%，应为 ${p['expected'] ?? ''}%。`,
    'hours-swapped': (_: Params): string => '这两门课程的学时看来互换了。',
    'hours-misprinted': (p: Params): string =>
      `每学分 ${p['ratio'] ?? ''} 学时，同类为 ${p['usual'] ?? ''}；按周学时算也不是所印的学时。`,
    'hours-per-credit-unusual': (p: Params): string =>
      `每学分 ${p['ratio'] ?? ''} 学时，同类课程多为 ${p['usual'] ?? ''}。`,
    'prerequisite-unknown': (p: Params): string =>
      `先修课程“${p['prerequisite'] ?? ''}”不在方案中。`,
    'prerequisite-later': (p: Params): string => `先修课程“${p['prerequisite'] ?? ''}”开得更晚。`,
    'prerequisite-same-term': (p: Params): string =>
      `先修课程“${p['prerequisite'] ?? ''}”在同一学期。`,
    'prerequisite-ring': (_: Params): string => '先修关系成环。',
    'module-floor': (p: Params): string => `“${p['module'] ?? ''}”开设的学分少于要求修读的学分。`,
    'unit-hours': (_: Params): string => '课程标准各项目学时之和与方案的总学时不等。',
    'week-overloaded': (p: Params): string => `第 ${p['term'] ?? ''} 学期每周学时超过上限。`,
    'week-perhaps-overloaded': (p: Params): string =>
      `第 ${p['term'] ?? ''} 学期各课程若同时开设，每周学时会超过上限；前后错开则不会。`,
  } as Readonly<Record<string, (p: Params) => string>>,
  mends: {
    'move-to-part': (p: Params, of: string): string =>
      of === 'practice-hours'
        ? `还差 ${p['missing'] ?? ''} 学时：总学时不变，把理论学时改为实践。`
        : `还差 ${p['missing'] ?? ''} ${units[of] ?? ''}：把其他课程改归这一类。`,
    'add-weeks': (p: Params, _of: string): string =>
      `或再安排 ${p['weeks'] ?? ''} 周实践（每周 ${p['factor'] ?? ''} 学时）。`,
    add: (p: Params, of: string): string => `还差 ${p['missing'] ?? ''} ${units[of] ?? ''}。`,
    'take-away': (p: Params, of: string): string =>
      `多出 ${p['missing'] ?? ''} ${units[of] ?? ''}。`,
    'move-to-other-term': (p: Params, _of: string): string =>
      `每周多出 ${p['missing'] ?? ''} 学时：把课程移到别的学期。`,
    'find-places': (p: Params, _of: string): string => `还差 ${p['missing'] ?? ''} 个实习岗位。`,
  } as Readonly<Record<string, (p: Params, of: string) => string>>,
  saveXlsx: '检查报告 Excel',
  print: '打印',
  board: {
    title: '所选政策',
    none: '还没有选政策',
    toChecks: '看检查',
  },
  teachers: {
    title: '教师企业实践',
    text: '选一份 CSV（教师、开始、结束，可有入职日期）。只在这里计算，不保存、不备份。',
    choose: '选择 CSV…',
    clear: '清除',
    columns: {
      line: '行',
      teacher: '教师',
      days: '近五年天数',
      first: '任教前两年天数',
      verdict: '结论',
    },
    none: '没有读出教师：要有“教师”“开始”“结束”三列，日期写作 2026-03-01。',
    skipped: (lines: string) => `没有计入的行（日期不清或结束早于开始）：${lines}`,
    bound: '满 6 个月：不少于 184 天；181 至 183 天要看月份长短。',
  },
};

export type ChecksMessages = typeof checks;
