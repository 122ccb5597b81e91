import { counted } from '../locale';
import type { OverviewMessages } from '../zh-CN/overview';

export const overview = {
  title: 'Overview',
  welcome: 'Map standards onto courses, see the gaps, turn achievements into credits',
  welcomeText:
    'All data stays in this browser; nothing is uploaded, and it works offline. Come in by any door: every step can be undone.',
  doors: {
    label: 'Start here',
    sample: {
      title: 'Open the sample',
      text: 'An industrial robotics programme against the robot operator standard. One click opens it, one click removes it.',
      action: 'Open the sample',
    },
    import: {
      title: 'Import a file',
      text: 'A standard or a programme: Excel, CSV, CASE JSON. You check it before anything is stored, and it can be undone.',
      action: 'Choose a file…',
    },
    backup: {
      title: 'Open a backup',
      text: 'A backup file becomes a new workspace; nothing you have is touched.',
      action: 'Choose a backup…',
    },
  },
  next: 'What to do next',
  allDone: 'Nothing needs doing right now.',
  steps: {
    noStandard: {
      title: 'Import the standard to hold against',
      text: 'There is no standard yet, and coverage needs one.',
      action: 'Import a standard',
    },
    noProgramme: {
      title: 'Import a programme',
      text: 'There are no courses yet. A teaching schedule brings courses, credits and hours in one go.',
      action: 'Import a programme',
    },
    noLens: {
      title: 'Choose a programme and its standards',
      text: 'Pick “programme × standard” in the top bar; mapping, coverage and credits follow it.',
      action: 'Choose a standard',
    },
    noLinks: {
      title: 'Link courses to items',
      text: 'There are no links yet. The matrix suggests them from the texts and says why.',
      action: 'Start mapping',
    },
    proposed: (count) => ({
      title: `Judge ${counted('en', count, 'suggested link', 'suggested links')}`,
      text: 'Suggestions count for nothing until someone confirms them.',
      action: 'Judge them',
    }),
    unlinked: (count, all) => ({
      title: `${counted('en', count, 'item has', 'items have')} no course yet`,
      text: `Of ${counted('en', all, 'item', 'items')} at this level of the standard in view. Start with the heaviest.`,
      action: 'See the gaps',
    }),
    failing: (count) => ({
      title: counted('en', count, 'check of the plan fails', 'checks of the plan fail'),
      text: 'By the policies chosen and by the plan itself. Each shows its arithmetic, its clause and what would mend it.',
      action: 'See the checks',
    }),
    claims: (count) => ({
      title: `Settle ${counted('en', count, 'credit claim', 'credit claims')}`,
      text: 'Entered or worked out, waiting for a person.',
      action: 'Settle them',
    }),
    claimless: (count) => ({
      title: `${counted('en', count, 'achievement', 'achievements')} could become credits`,
      text: 'Recorded, but nobody has claimed credits for it yet.',
      action: 'Claim credits',
    }),
    neverBackedUp: {
      title: 'Save a first backup',
      text: 'The data lives in this browser only; a new computer or cleared data loses it. A backup is one file.',
      action: 'Save a backup',
    },
    oldBackup: (changes) => ({
      title: 'The backup is old',
      text: `${counted('en', changes, 'change', 'changes')} since the last one.`,
      action: 'Save a backup',
    }),
  },
  programmes: 'Programmes',
  courses: (count) => counted('en', count, 'course', 'courses'),
  credits: (credits) => `${credits} credits`,
  level: 'Level',
  covered: 'Coverage',
  linked: 'Items linked',
  linkedOf: (linked, all) => `${linked} / ${all}`,
  linkedWhat:
    'Coverage weighs confirmed links by the weights of that level alone; levels are never added. Items linked counts skill and requirement items with at least one confirmed link.',
  noTargets: 'No standard chosen yet.',
  openCoverage: 'See coverage',
} satisfies OverviewMessages;
