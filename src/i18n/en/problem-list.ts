import type { ProblemListMessages } from '../zh-CN/problem-list';

export const problemList = {
  severity: 'Severity',
  severities: { error: 'not taken', warning: 'look', note: 'note' },
  all: (count) => `All ${count}`,
  filter: 'Filter by text',
  more: (count) => `Show ${count} more`,
} satisfies ProblemListMessages;
