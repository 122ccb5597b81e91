import type { BestPlanMessages } from '../zh-CN/best-plan';

export const bestPlan = {
  open: 'Best use of achievements',
  title: (name: string) => `Best use of achievements: ${name}`,
  note: 'Which achievement for which course converts most credits without breaking a clause.',
  back: 'Back to the claims',
  find: 'Work it out',
  finding: 'Holding each use against the rules',
  cancel: 'Cancel',
  free: (achievements: number, courses: number) =>
    `${achievements} achievements not claimed yet, ${courses} courses to choose from.`,
  noFree: 'This student has no achievement that is not claimed yet.',
  noConversion: 'The adopted rules do not convert achievements into courses.',
  nothing: 'Under the rules in force no achievement can be converted into a course.',
  optimal: (credits: string) =>
    `At most ${credits} credits can be converted. It is proven that no other use gives more.`,
  found: (credits: string) =>
    `${credits} credits can be converted. It is not proven that no other use gives more.`,
  equal: 'Uses that give as many credits (four at most are shown)',
  way: (at: number) => `Use ${at}`,
  achievement: 'Achievement',
  course: 'Course',
  credits: 'Credits',
  grounds: 'Grounds',
  make: (count: number) => (count === 1 ? 'Make this claim' : `Make these ${count} claims`),
  each: 'Each achievement is claimed by itself; each course is replaced once. Uses that need a person’s judgement are left out.',
} satisfies BestPlanMessages;
