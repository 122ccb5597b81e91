/** A list of what was found wrong. */
export const problemList = {
  severity: '轻重',
  severities: { error: '未收', warning: '请看', note: '说明' },
  all: (count: number) => `全部 ${count}`,
  filter: '按文字筛选',
  more: (count: number) => `再显示 ${count} 条`,
};

export type ProblemListMessages = typeof problemList;
