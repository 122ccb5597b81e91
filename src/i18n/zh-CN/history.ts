/** Every act, and how to take it back. */
export const history = {
  title: '历史',
  note: (count: number) => `共 ${count} 步操作。每一步都记下谁、何时、动了哪些行。`,
  empty: {
    title: '还没有操作',
    text: '导入、对接、核算学分之后，每一步都会列在这里，可以一直撤销回去。',
  },
  list: '操作历史',
  columns: {
    seq: '步',
    when: '时间',
    what: '操作',
    who: '谁（自报）',
    rows: '涉及',
    state: '状态',
  },
  nobody: '未填写',
  state: {
    done: '',
    undone: '已撤销',
    dropped: '已撤销（不可重做）',
    settled: '已固定',
    log: '',
  },
  undoOf: (seq: number) => `撤销第 ${seq} 步`,
  undoBack: '撤销到此步之前',
  undoBackHint: '连同之后的各步一起撤销',
  more: '更早的操作',
  tables: {
    settings: '设置',
    standards: '标准',
    items: '条目',
    programmes: '方案',
    courses: '课程',
    alignments: '对接',
    packs: '规则',
    adoptions: '采用',
    students: '学生',
    achievements: '成果',
    files: '文件',
    evidence: '证明材料',
    claims: '申请',
    decisions: '决定',
  },
  touched: (count: number, table: string) => `${table} ${count}`,
};

export type HistoryMessages = typeof history;
