import type { ActionMessages } from '../zh-CN/actions';

const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` “${value}”`;
const counted = (value: string | number | undefined, one: string, other: string): string =>
  value === undefined ? '' : ` (${value} ${Number(value) === 1 ? one : other})`;

const outcomes: Readonly<Partial<Record<string, string>>> = {
  granted: 'granted',
  partly: 'partly granted',
  refused: 'not granted',
  'needs-person': 'needs a person',
};
const states: Readonly<Partial<Record<string, string>>> = {
  entered: 'enter a credit claim',
  decided: 'work out a credit claim',
  approved: 'approve a credit claim',
  refused: 'refuse a credit claim',
  'sent-back': 'send a credit claim back',
  asked: 'ask for more evidence',
  withdrawn: 'withdraw a credit claim',
  revoked: 'revoke an award of credits',
};

const packs: Readonly<Partial<Record<string, string>>> = {
  policy: 'change the policy',
  'contest-catalogue': 'take in the contest catalogue',
};

export const actions = {
  'import-standard': (p) =>
    `import the standard${quoted(p['title'])}${counted(p['items'], 'item', 'items')}`,
  'import-programme': (p) =>
    `import the programme${quoted(p['name'])}${counted(p['courses'], 'course', 'courses')}`,
  'import-sample': () => 'load the sample',
  'import-documents': (p) => `import${quoted(p['name'])}${counted(p['rows'], 'row', 'rows')}`,
  'save-standard-item': (p) => `change the item${quoted(p['number'])}`,
  'remove-standard': (p) => `remove the standard${quoted(p['title'])}`,
  'remove-programme': (p) => `remove the programme${quoted(p['name'])}`,
  'save-programme': (p) => `change the facts of the programme${quoted(p['name'])}`,
  'save-course': (p) => `change the course${quoted(p['name'])}`,
  'attach-course-standards': (p) => `take in the course standard of${quoted(p['name'])}`,
  'save-courses': (p) => `change courses${counted(p['count'], 'course', 'courses')}`,
  'set-alignment': (p) =>
    p['state'] === 'rejected'
      ? 'reject a link'
      : `set a link${p['strength'] === undefined ? '' : ` ${p['strength']}`}`,
  'set-alignments': (p) => `set links${counted(p['count'], 'link', 'links')}`,
  'change-alignments': (p) => `change links: ${p['set'] ?? 0} set, ${p['removed'] ?? 0} removed`,
  'remove-alignments': (p) => `clear links${counted(p['count'], 'link', 'links')}`,
  'carry-links': (p) =>
    `carry links to the new edition${quoted(p['edition'])}${counted(p['count'], 'link', 'links')}`,
  'edit-standard': (p) => `edit the structure of${quoted(p['title'])}`,
  'settle-gone': () => 'mark items that are gone from the new edition',
  'save-student': () => 'save a student',
  'attach-evidence': (p) => `attach evidence${counted(p['count'], 'file', 'files')}`,
  'remove-evidence': () => 'remove a file of evidence',
  'tell-evidence': () => 'say what a file proves',
  'record-achievement': () => 'record an achievement',
  'prove-item': (p) =>
    p['isProven'] === 'yes'
      ? 'Say that an achievement covers an item'
      : 'Take back that an achievement covers an item',
  'save-claim': (p) => states[String(p['state'])] ?? 'save a credit claim',
  'save-standing': (p) => `state the standing in the course${quoted(p['course'])}`,
  'record-decision': (p) =>
    `${states[String(p['state'])] ?? 'credit decision'}: ${outcomes[String(p['outcome'])] ?? ''}, ${p['credits'] ?? ''} credits`,
  'make-claims': (p) => `make credit claims${counted(p['count'], 'claim', 'claims')}`,
  'import-claims': (p) => `take in credit claims${counted(p['count'], 'claim', 'claims')}`,
  'save-pack': (p) => `${packs[String(p['kind'])] ?? 'change the rule pack'}${quoted(p['title'])}`,
  'end-adoption': (p) => `end the adoption of the rules${quoted(p['title'])}`,
  'settle-claims': (p) =>
    `${states[String(p['state'])] ?? 'settle credit claims'}${counted(p['count'], 'claim', 'claims')}`,
  'adopt-packs': (p) => `adopt the rules${quoted(p['title'])}`,
  'duplicate-programme': (p) => `copy the programme${quoted(p['name'])} for ${p['cohort'] ?? ''}`,
  'save-check-choice': (p) => `change how${quoted(p['name'])} is checked`,
  'save-setting': () => 'change a workspace setting',
  'remove-rows': (p) => `remove rows${counted(p['count'], 'row', 'rows')}`,
  undo: () => 'undo',
  redo: () => 'redo',
} satisfies ActionMessages;
