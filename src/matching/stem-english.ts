const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
const ONCE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const EXACTLY_ONCE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const TWICE = new RegExp(`^(?:${CONSONANTS})?(?:${VOWELS}${CONSONANTS}){2}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`);
const SHORT_END = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);
const DOUBLE_END = /([^aeiouylsz])\1$/;

const SECOND: Readonly<Record<string, string>> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const SECOND_END = new RegExp(`^(.+?)(${Object.keys(SECOND).join('|')})$`);

const THIRD: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const THIRD_END = new RegExp(`^(.+?)(${Object.keys(THIRD).join('|')})$`);

const FOURTH_END =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;
const FOURTH_ION = /^(.+?[st])ion$/;

function withoutPlural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.endsWith('eed')) return ONCE.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE_END.test(stem)) return stem.slice(0, -1);
  return SHORT_END.test(stem) ? `${stem}e` : stem;
}

function withEnding(
  word: string,
  pattern: RegExp,
  endings: Readonly<Record<string, string>>,
): string {
  const [, stem, ending] = pattern.exec(word) ?? [];
  if (stem === undefined || ending === undefined || !ONCE.test(stem)) return word;
  return stem + (endings[ending] ?? '');
}

function withoutSuffix(word: string): string {
  const stem = FOURTH_END.exec(word)?.[1] ?? FOURTH_ION.exec(word)?.[1];
  return stem !== undefined && TWICE.test(stem) ? stem : word;
}

function withoutFinalE(word: string): string {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  const drops = TWICE.test(stem) || (EXACTLY_ONCE.test(stem) && !SHORT_END.test(stem));
  const short = drops ? stem : word;
  return short.endsWith('ll') && TWICE.test(short) ? short.slice(0, -1) : short;
}

/**
 * The stem of an English word in lower case after M. F. Porter, "An algorithm for suffix stripping" (1980).
 * Words of one or two letters, and texts with anything but `a`–`z`, come back as they are.
 * @example stemEnglish('managers') // 'manag'
 * @example stemEnglish('relational') // 'relat'
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  // A `y` that opens the word is a consonant; as a capital no vowel pattern sees it.
  const guarded = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  const plain = withoutTense(withoutPlural(guarded));
  const turned =
    plain.endsWith('y') && HAS_VOWEL.test(plain.slice(0, -1)) ? `${plain.slice(0, -1)}i` : plain;
  const second = withEnding(turned, SECOND_END, SECOND);
  const third = withEnding(second, THIRD_END, THIRD);
  return withoutFinalE(withoutSuffix(third)).toLowerCase();
}
