/** What fills a sentence. */
export type Params = Readonly<Record<string, string | number>>;

/** The parameter in quotation marks; nothing when it is not there. */
const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `“${value}”`;
const counted = (value: string | number | undefined, unit: string): string =>
  value === undefined ? '' : ` ${value} ${unit}`;

const outcomes: Readonly<Partial<Record<string, string>>> = {
  granted: '准予认定',
  partly: '部分认定',
  refused: '不予认定',
  'needs-person': '待人工认定',
};
const states: Readonly<Partial<Record<string, string>>> = {
  entered: '录入学分申请',
  decided: '核算学分申请',
  approved: '批准学分申请',
  refused: '不批准学分申请',
  'sent-back': '退回学分申请',
  asked: '要求补充材料',
  withdrawn: '撤回学分申请',
  revoked: '撤销学分认定',
};

const packs: Readonly<Partial<Record<string, string>>> = {
  policy: '修改政策',
  'contest-catalogue': '收下竞赛目录',
};

/** What each kind of action did: shown in toasts, the status line and the history. */
export const actions = {
  'import-standard': (p: Params): string =>
    `导入标准${quoted(p['title'])}${counted(p['items'], '条')}`,
  'import-programme': (p: Params): string =>
    `导入方案${quoted(p['name'])}${counted(p['courses'], '门课程')}`,
  'import-sample': (_: Params): string => '载入示例',
  'import-documents': (p: Params): string => `导入${quoted(p['name'])}${counted(p['rows'], '行')}`,
  'save-standard-item': (p: Params): string => `修改条目${quoted(p['number'])}`,
  'remove-standard': (p: Params): string => `删除标准${quoted(p['title'])}`,
  'remove-programme': (p: Params): string => `删除方案${quoted(p['name'])}`,
  'save-programme': (p: Params): string => `修改方案${quoted(p['name'])}的信息`,
  'save-course': (p: Params): string => `修改课程${quoted(p['name'])}`,
  'attach-course-standards': (p: Params): string => `为${quoted(p['name'])}收入课程标准`,
  'save-courses': (p: Params): string => `修改课程${counted(p['count'], '门')}`,
  'set-alignment': (p: Params): string =>
    p['state'] === 'rejected'
      ? '否定一条对接'
      : `设定对接${p['strength'] === undefined ? '' : ` ${p['strength']}`}`,
  'set-alignments': (p: Params): string => `设定对接${counted(p['count'], '条')}`,
  'change-alignments': (p: Params): string =>
    `改动对接：设定 ${p['set'] ?? 0} 条，清除 ${p['removed'] ?? 0} 条`,
  'remove-alignments': (p: Params): string => `清除对接${counted(p['count'], '条')}`,
  'carry-links': (p: Params): string =>
    `移交对接${counted(p['count'], '条')}到新版${quoted(p['edition'])}`,
  'edit-standard': (p: Params): string => `修改标准${quoted(p['title'])}的结构`,
  'settle-gone': (_: Params): string => '标记新版取消的条目',
  'save-student': (_: Params): string => '保存学生',
  'attach-evidence': (p: Params): string => `添加证明材料${counted(p['count'], '份')}`,
  'remove-evidence': (_: Params): string => '删除一份证明材料',
  'tell-evidence': (_: Params): string => '标明一份材料证明什么',
  'record-achievement': (_: Params): string => '登记学习成果',
  'prove-item': (p: Params): string =>
    p['isProven'] === 'yes' ? '认定一个条目由成果证明' : '撤销一个条目的成果证明',
  'save-claim': (p: Params): string => states[String(p['state'])] ?? '保存学分申请',
  'save-standing': (p: Params): string => `记下课程${quoted(p['course'])}的修读情况`,
  'record-decision': (p: Params): string =>
    `${states[String(p['state'])] ?? '学分认定'}：${outcomes[String(p['outcome'])] ?? ''} ${p['credits'] ?? ''} 学分`,
  'make-claims': (p: Params): string => `提出学分申请${counted(p['count'], '份')}`,
  'import-claims': (p: Params): string => `收入学分申请${counted(p['count'], '份')}`,
  'save-pack': (p: Params): string =>
    `${packs[String(p['kind'])] ?? '修改规则包'}${quoted(p['title'])}`,
  'end-adoption': (p: Params): string => `停止采用规则${quoted(p['title'])}`,
  'settle-claims': (p: Params): string =>
    `${states[String(p['state'])] ?? '办理学分申请'}${counted(p['count'], '份')}`,
  'adopt-packs': (p: Params): string => `采用规则${quoted(p['title'])}`,
  'duplicate-programme': (p: Params): string =>
    `复制方案${quoted(p['name'])}为 ${p['cohort'] ?? ''} 届`,
  'save-check-choice': (p: Params): string => `修改${quoted(p['name'])}的检查设置`,
  'save-setting': (_: Params): string => '修改工作区设置',
  'remove-rows': (p: Params): string => `删除${counted(p['count'], '行')}`,
  undo: (_: Params): string => '撤销',
  redo: (_: Params): string => '重做',
};

export type ActionMessages = typeof actions;
