import type { ChecksMessages } from '../zh-CN/checks';

const measured: Readonly<Partial<Record<string, string>>> = {
  credits: 'credits',
  total: 'total hours',
  theory: 'theory hours',
  practice: 'practice hours',
  block: 'block practice hours',
  'school-placement': 'school placement hours',
  'enterprise-placement': 'enterprise placement hours',
  extra: 'extra-curricular hours',
  weekly: 'weekly hours',
  hours: 'hours',
};

const units: Readonly<Partial<Record<string, string>>> = {
  hours: 'h',
  'theory-hours': 'theory h',
  'practice-hours': 'practice h',
  credits: 'credits',
  weeks: 'weeks',
  courses: 'courses',
};

const one: Readonly<Partial<Record<string, string>>> = {
  credits: 'credit',
  weeks: 'week',
  courses: 'course',
};

const packs: Readonly<Partial<Record<string, string>>> = {
  'plan-consistency': 'The plan against itself',
  'plan-load': 'Teaching load',
  'moe-2019-13': 'Programme making: hours and credits (national, 2019)',
  'zhejiang-2018': 'Industry and education: courses and practice (Zhejiang, 2018)',
  'placement-limits': 'Limits on student placements',
  'innovation-credits': 'Innovation results as credits',
  'unverified-samples': 'Unverified sample rules (off by default)',
};

const clauses: Readonly<Partial<Record<string, string>>> = {
  'plan-consistency/row': 'The kinds of hours add up to the course’s total.',
  'plan-consistency/check-rows': 'Subtotals and totals equal the courses they stand for.',
  'plan-consistency/terms': 'Totals of a term equal the courses of that term.',
  'plan-consistency/shares': 'Printed percentages agree with their hours or credits.',
  'plan-consistency/ratio': 'Courses of one kind have similar hours per credit.',
  'plan-consistency/order': 'A prerequisite comes before its course, and never in a ring.',
  'plan-consistency/modules': 'A module offers the credits that a student must take of it.',
  'plan-consistency/units': 'The units of a course standard add up to the hours in the plan.',
  'plan-load/week': 'A week of a term holds no more taught hours than the school allows.',
  'zhejiang-2018/2-4': 'Programmes serve the occupations on the list of shortages.',
  'zhejiang-2018/3-6':
    'New programmes involve enterprises in principle; task and project teaching is promoted.',
  'zhejiang-2018/4-10-practice':
    'In vocational schools practice is no less than half of all hours.',
  'zhejiang-2018/4-10-year': 'Applied bachelor students practise for a year in total at the least.',
  'zhejiang-2018/4-10-enterprise':
    'Applied bachelor students of the relevant programmes spend half a year in enterprises at the least.',
  'zhejiang-2018/4-11':
    'Specialist teachers spend six months in enterprises in every five years at the least.',
  'zhejiang-2018/4-11-new':
    'New specialist teachers spend six months in enterprises within their first two years.',
  'zhejiang-2018/5-16':
    'Large enterprises are encouraged to offer placements for 2 to 3 % of staff.',
  'moe-2019-13/total-diploma': 'A three-year diploma has 2,500 hours at the least.',
  'moe-2019-13/total-secondary': 'A three-year secondary programme has 3,000 hours at the least.',
  'moe-2019-13/basics-diploma':
    'Diploma: public basic courses take a quarter of all hours at the least.',
  'moe-2019-13/basics-secondary':
    'Secondary: public basic courses take about a third of all hours.',
  'moe-2019-13/electives': 'Electives take 10 % of all hours at the least.',
  'moe-2019-13/practice': 'Practice takes half of all hours or more, in principle.',
  'moe-2019-13/internship': 'The placement lasts six months in general, whole or in parts.',
  'moe-2019-13/weeks': 'Each year has 40 weeks of teaching.',
  'moe-2019-13/credits': 'In general 16 to 18 hours make a credit.',
  'moe-2019-13/core': 'In general there are 6 to 8 core courses.',
  'placement-limits/host':
    'Students on placement are no more than 10 % of a host’s staff at one time.',
  'placement-limits/post': 'Students in one post are no more than 20 % of its staff.',
  'placement-limits/day': 'A day of placement has no more than 8 hours.',
  'placement-limits/pay': 'Pay is no less than 80 % of the post’s own, in principle.',
  'innovation-credits/credits':
    'Results of innovation may become credits; the school sets the method.',
  'unverified-samples/diploma-2025':
    'Diploma standards of 2025: about 2,600 hours, basics 25 %, practice 50 %, electives 10 %.',
  'unverified-samples/vocational-bachelor': 'Vocational bachelor: practice is half at the least.',
  'unverified-samples/vocational-bachelor-2025':
    'Vocational bachelor: practice may have to be 60 %.',
  'unverified-samples/bachelor-humanities':
    'Bachelor, humanities: practice takes 15 % of credits at the least.',
  'unverified-samples/bachelor-science':
    'Bachelor, science and engineering: practice takes 25 % of credits at the least.',
  'unverified-samples/week-credit':
    'A week of military, entry or graduation activities is a credit.',
};

const choices: Readonly<Partial<Record<string, string>>> = {
  'week-factor': 'Hours of a whole week without printed hours',
  internship: 'Whole weeks without printed hours',
  year: 'Weeks that a year is read as',
  'half-year': 'Weeks that half a year is read as',
  'placement-offer': 'Share of staff for which placements are offered',
  'ratio-tolerance': 'How far hours per credit of one kind may differ',
  'weekly-most': 'Most taught hours in a week',
};

const options: Readonly<Partial<Record<string, string>>> = {
  'internship/counted': 'counted by the week factor',
  'internship/left-out': 'left out',
  'year/40': '40 teaching weeks',
  'year/52': '52 calendar weeks',
  'half-year/20': '20 teaching weeks',
  'half-year/6-months': '6 calendar months (181 to 184 days)',
  'half-year/26': '26 calendar weeks',
  'placement-offer/3%': '3 % (upper)',
  'placement-offer/2%': '2 % (lower)',
  'ratio-tolerance/0.25': '25 %',
  'ratio-tolerance/0.1': '10 %',
  'ratio-tolerance/0.5': '50 %',
};

const inputs: Readonly<Partial<Record<string, string>>> = {
  'shortage-list': 'List of occupations in short supply (code name, by commas)',
  occupations: 'Occupations the programme leads to (code name, by commas)',
  relevant: 'Does the half year in enterprises concern this programme?',
  'new-programme': 'Is the programme new?',
  'teacher-months': 'Months in enterprises in five years (the teacher with fewest)',
  'new-teacher-months':
    'Months in enterprises in the first two years (the new teacher with fewest)',
  'placement-students': 'Students who need a placement at one time',
  'partner-staff': 'Staff of all partner enterprises',
  'weeks-per-year': 'Teaching weeks of a year (the year with fewest)',
  hosts: 'Placement hosts and their staff (name number, by commas)',
  students: 'Students who need a placement at one time',
  'host-students': 'Students placed with that host at one time',
  'host-staff': 'Staff of the host',
  'post-students': 'Students in that post',
  'post-staff': 'Staff in posts of that kind',
  'day-hours': 'Hours of placement a day',
  'student-pay': 'Pay on placement',
  'post-pay': 'Pay of the same post',
  'credit-method': 'Does the school have a method?',
};

export const checks = {
  title: 'Checks',
  report: 'Programme check',
  of: (name) => `Checked: ${name}`,
  verdicts: {
    pass: 'Meets',
    fail: 'Fails',
    borderline: 'Borderline',
    'needs-person': 'For a person',
  },
  counts: (fail, borderline, person, pass) =>
    `${fail} fail · ${borderline} borderline · ${person} for a person · ${pass} met`,
  show: { label: 'Show', all: 'All', open: 'To do' },
  nothingOpen: 'Nothing to do under the chosen policies.',
  noPolicies: {
    title: 'No policy is chosen',
    text: 'Choose under “Policies” what to hold the plan against. Each finding lists its arithmetic and the courses that count.',
  },
  policies: 'Policies',
  choosePolicies: 'Policies to hold the plan against',
  ownPolicy: (document) => `ours · ${document}`,
  writePolicies: 'Write policies…',
  packTitle: (pack, _id, text) => packs[pack] ?? text,
  clauseText: (pack, id, text) => clauses[`${pack}/${id}`] ?? text,
  choiceLabel: (_pack, id, text) => choices[id] ?? text,
  optionLabel: (_pack, choice, value, label) =>
    options[`${choice}/${value}`] ??
    (choice === 'week-factor' || choice === 'weekly-most' ? `${value} h` : label),
  inputLabel: (_pack, id, text) => inputs[id] ?? text,
  caution: () => 'Sample: clauses are restated; check them against the original before adopting.',
  basis: 'Options of this program, not set by a document',
  evidence: {
    stated: 'clause restated',
    seen: 'from a public page',
    unverified: 'unverified',
  },
  readings: 'Readings',
  unchosen: (first) => `not chosen (“${first}” for now)`,
  otherAmount: 'other amount',
  facts: 'Data that the plan does not hold',
  yes: 'yes',
  no: 'no',
  unset: 'not given',
  badAmount: 'Give a positive number, such as 24',
  rules: 'Rules on and off, and their figures',
  ruleOn: (clause) => `Check: ${clause}`,
  bound: 'Figure',
  reset: 'Reset',
  columns: {
    verdict: 'Finding',
    clause: 'Clause',
    figure: 'Arithmetic',
    bound: 'Required',
    course: 'Course',
    amount: 'Counts',
    how: 'Found by',
    choice: 'Reading',
    result: 'Result',
    remark: 'Remarks',
    mend: 'To mend it',
    document: 'Document',
    rule: 'Rule',
  },
  atLeast: (bound) => `at least ${bound}`,
  atMost: (bound) => `at most ${bound}`,
  between: (low, high) => `${low} to ${high}`,
  around: (bound, within) => `about ${bound} (±${within})`,
  printedFigure: (bound) => `printed ${bound}`,
  yesNo: 'yes or no',
  quotient: (numerator, denominator, value) => `${numerator} ÷ ${denominator} = ${value}`,
  amountOf: (amount, of) =>
    `${amount} ${(amount === '1' ? one[of] : undefined) ?? units[of] ?? ''}`.trim(),
  computed: (amount) => `computed ${amount}`,
  unknown: 'unknown',
  factor: (value) => `factor ${value}`,
  rowsTitle: (count) => `Courses that count (${count}; they add up to the numerator)`,
  rowsNamed: (count) => `Courses concerned (${count})`,
  effectsTitle: 'What another reading would give',
  choose: 'Use',
  chosen: 'in use',
  mendTitle: 'To mend it',
  candidates: 'Where to begin:',
  how: {
    printed: 'printed',
    parts: 'sum of kinds',
    terms: 'sum of terms',
    type: 'by course type',
    'weeks-by-factor': 'weeks × factor',
    'hours-by-factor': 'hours ÷ factor',
    'weeks-by-table': 'weeks × factor',
    'hours-by-table': 'hours ÷ factor',
    one: '1 course',
  },
  weeks: (weeks, factor) => `${weeks} weeks × ${factor}`,
  byTable: (hours) => ` (the school's table: ${hours} a week)`,
  remarks: {
    'rounds-to-bound': () =>
      'Rounds to exactly the required figure; a person must say whether that will do.',
    'length-in-doubt': () => 'Months differ in length; the plan alone cannot tell.',
    'outside-usual': () =>
      'Outside the usual range; the document sets no hard limit, so a person must judge.',
    'weeks-left-out': (p) => `Left out ${p['weeks'] ?? ''} weeks: ${p['courses'] ?? ''}.`,
    'rows-unclear': (p) => `The plan does not say whether these count: ${p['courses'] ?? ''}.`,
    'nothing-counts': () => 'There is no course to compute from.',
    'reading-decides': (p) => `A reading decides (${p['choices'] ?? ''}): choose one to settle it.`,
    'not-meant-for-it': () => 'Not written for this school level; shown for a person to judge.',
    'scope-unsaid': () => 'It is not yet said whether this concerns the programme.',
    'input-missing': (p) => `Data missing: ${p['inputs'] ?? ''}.`,
    'input-no-number': (p) => `Not a number: ${p['inputs'] ?? ''}.`,
    'input-is-zero': (p) => `Cannot be 0: ${p['inputs'] ?? ''}.`,
    listed: (p) => `On the list: ${p['entries'] ?? ''}.`,
    'listed-in-part': (p) =>
      `Only the code or only the name is on the list; check the edition: ${p['entries'] ?? ''}.`,
    'hosts-take': (p) => `Most that each host takes: ${p['hosts'] ?? ''}.`,
    'row-sum': () => 'The kinds of hours do not add up to the total.',
    'check-row-differs': (p) =>
      `“${p['category'] ?? ''} ${p['label'] ?? ''}”: ${measured[p['measured'] ?? ''] ?? ''} differ from the sum of its courses.`,
    'pieces-differ': (p) =>
      `“${p['label'] ?? ''}” reads ${p['pieces'] ?? ''}, which is not the credits of its courses.`,
    'pieces-shifted': (p) =>
      `“${p['label'] ?? ''}” reads ${p['pieces'] ?? ''}; by category it is ${p['found'] ?? ''}.`,
    'term-sum-differs': (p) =>
      `“${p['label'] ?? ''}”, term ${p['term'] ?? ''}: ${measured[p['measured'] ?? ''] ?? ''} differ from the courses of that term.`,
    'share-misprinted': (p) =>
      `“${p['label'] ?? ''}” prints ${p['printed'] ?? ''} %, it should be ${p['expected'] ?? ''} %.`,
    'hours-swapped': () => 'The hours of these two courses seem to be exchanged.',
    'hours-misprinted': (p) =>
      `${p['ratio'] ?? ''} h per credit where ${p['usual'] ?? ''} is usual, and weekly hours do not give the printed hours either.`,
    'hours-per-credit-unusual': (p) =>
      `${p['ratio'] ?? ''} h per credit; ${p['usual'] ?? ''} is usual for courses of this kind.`,
    'prerequisite-unknown': (p) => `Prerequisite “${p['prerequisite'] ?? ''}” is not in the plan.`,
    'prerequisite-later': (p) => `Prerequisite “${p['prerequisite'] ?? ''}” is taught later.`,
    'prerequisite-same-term': (p) =>
      `Prerequisite “${p['prerequisite'] ?? ''}” is taught in the same term.`,
    'prerequisite-ring': () => 'Prerequisites lead round in a ring.',
    'module-floor': (p) => `“${p['module'] ?? ''}” offers fewer credits than must be taken of it.`,
    'unit-hours': () => 'The units of the course standard do not add up to the hours in the plan.',
    'week-overloaded': (p) => `Term ${p['term'] ?? ''} has more hours a week than allowed.`,
    'week-perhaps-overloaded': (p) =>
      `Term ${p['term'] ?? ''} has more hours a week than allowed if all courses fall together, not if they follow one another.`,
  },
  mends: {
    'move-to-part': (p, of) =>
      of === 'practice-hours'
        ? `${p['missing'] ?? ''} h short: turn theory hours into practice, the total staying as it is.`
        : `${p['missing'] ?? ''} ${units[of] ?? ''} short: move courses into this group.`,
    'add-weeks': (p) =>
      `Or add ${p['weeks'] ?? ''} weeks of practice at ${p['factor'] ?? ''} h a week.`,
    add: (p, of) => `${p['missing'] ?? ''} ${units[of] ?? ''} short.`,
    'take-away': (p, of) => `${p['missing'] ?? ''} ${units[of] ?? ''} too many.`,
    'move-to-other-term': (p) =>
      `${p['missing'] ?? ''} h a week too many: move courses to other terms.`,
    'find-places': (p) => `${p['missing'] ?? ''} places short.`,
  },
  saveXlsx: 'Check report (Excel)',
  print: 'Print',
  board: {
    title: 'Chosen policies',
    none: 'no policy chosen',
    toChecks: 'See checks',
  },
  teachers: {
    title: 'Teachers in enterprises',
    text: 'Choose a CSV (teacher, from, to, perhaps date of hire). It is computed here only: not stored, not in backups.',
    choose: 'Choose CSV…',
    clear: 'Clear',
    columns: {
      line: 'Line',
      teacher: 'Teacher',
      days: 'Days in five years',
      first: 'Days in the first two years',
      verdict: 'Finding',
    },
    none: 'No teachers found: columns for teacher, from and to are needed, dates written 2026-03-01.',
    skipped: (lines) => `Lines left out (unclear dates, or the end before the start): ${lines}`,
    bound: 'Six months: 184 days or more; from 181 to 183 it depends on the months.',
  },
} satisfies ChecksMessages;
