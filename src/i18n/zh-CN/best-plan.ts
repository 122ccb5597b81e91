/** Words of the best lawful plan. */
export const bestPlan = {
  open: '怎样用最有利',
  title: (name: string) => `怎样用最有利：${name}`,
  note: '在不违反任何条款的前提下，哪项成果用于哪门课程，可转换的学分最多。',
  back: '返回学分申请',
  find: '计算',
  finding: '正在逐项对照规则',
  cancel: '取消',
  free: (achievements: number, courses: number) =>
    `尚未提出申请的成果 ${achievements} 项，可选课程 ${courses} 门。`,
  noFree: '这名学生没有尚未申请的成果。',
  noConversion: '所采用的规则不把成果转换为课程学分。',
  nothing: '按现行规则，没有一项成果可以转换为课程学分。',
  optimal: (credits: string) => `最多可转换 ${credits} 学分，已证明不可能更多。`,
  found: (credits: string) => `可转换 ${credits} 学分；未能证明不可能更多。`,
  equal: '学分同样多的用法（至多列出四种）',
  way: (at: number) => `用法 ${at}`,
  achievement: '学习成果',
  course: '课程',
  credits: '学分',
  grounds: '依据',
  make: (count: number) => `按此提出 ${count} 份申请`,
  each: '每项成果单独提出申请；每门课程只替换一次。规则要求人工判断的用法不在其内。',
};

export type BestPlanMessages = typeof bestPlan;
