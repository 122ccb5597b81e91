import { counted } from '../locale';
import type { HistoryMessages } from '../zh-CN/history';

export const history = {
  title: 'History',
  note: (count) =>
    `${counted('en', count, 'act', 'acts')}. Each says who, when, and which rows it touched.`,
  empty: {
    title: 'Nothing has been done yet',
    text: 'Imports, links and credit decisions will be listed here, and all of them can be undone.',
  },
  list: 'History of acts',
  columns: {
    seq: 'Step',
    when: 'When',
    what: 'What',
    who: 'Who (declared)',
    rows: 'Touched',
    state: 'State',
  },
  nobody: 'not given',
  state: {
    done: '',
    undone: 'undone',
    dropped: 'undone for good',
    settled: 'settled',
    log: '',
  },
  undoOf: (seq) => `undo of step ${seq}`,
  undoBack: 'Undo back to before this',
  undoBackHint: 'together with all that followed',
  more: 'Earlier acts',
  tables: {
    settings: 'settings',
    standards: 'standards',
    items: 'items',
    programmes: 'programmes',
    courses: 'courses',
    alignments: 'links',
    packs: 'rules',
    adoptions: 'adoptions',
    students: 'students',
    achievements: 'achievements',
    files: 'files',
    evidence: 'evidence',
    claims: 'claims',
    decisions: 'decisions',
  },
  touched: (count, table) => `${table} ${count}`,
} satisfies HistoryMessages;
