import { normalForm } from '../domain/normal-form';
import type { Orientation } from '../domain/orientation';
import type { Standard } from '../domain/standard';

/** What told that a standard fits: its code with its name, its code or name alone, its small class, or a certificate by its name. */
export type FitsBy = 'code-and-name' | 'code' | 'name' | 'class' | 'certificate';

/** A standard that a programme's 职业面向 names. */
export interface FittingStandard {
  readonly standard: Standard;
  readonly by: FitsBy;
  /** What the programme says, as written. */
  readonly named: string;
  /** Id of the highest level that it names; null where it names none. */
  readonly level: string | null;
}

const ORDER: readonly FitsBy[] = ['code-and-name', 'name', 'certificate', 'code', 'class'];

/** A code without its marks for digital and green occupations. */
const bareCode = (code: string) => normalForm(code).replace(/\(.*\)|[ls/]+$/g, '');

/** A name without what certificates and standards hang on to it. */
function bareName(name: string): string {
  return normalForm(name)
    .replace(/\(.*?\)/g, '')
    .replace(/(?:国家)?(?:职业)?(?:技能|资格)?(?:等级)?(?:标准|证书)+$/, '')
    .replace(/^(?:1\+x|国家职业(?:技能)?标准)[:\s]*/, '')
    .trim();
}

function levelIn(text: string, { levels }: Standard): string | null {
  const plain = normalForm(text);
  const named = levels.filter(({ name }) =>
    normalForm(name)
      .split('/')
      .some((part) => part !== '' && plain.includes(part)),
  );
  return [...named].sort((a, b) => b.rank - a.rank)[0]?.id ?? null;
}

/**
 * The standards that a 职业面向 names, the surest first, each once: by occupation code and name, by one of them (codes were given anew between editions of the
 * catalogue, so that a code alone is a weak ground), by the small class an occupation lies in, or by a certificate's name. Withdrawn standards and an empty
 * orientation give none.
 * @example standardsFor(NO_ORIENTATION, standards) // []
 */
export function standardsFor(
  { occupations, certificates }: Orientation,
  standards: readonly Standard[],
): readonly FittingStandard[] {
  const found = standards.flatMap((standard): readonly FittingStandard[] => {
    if (standard.status === 'withdrawn') return [];
    const [code, title] = [bareCode(standard.code), bareName(standard.title)];
    const fits = [
      ...occupations.flatMap((occupation): readonly (readonly [FitsBy, string])[] => {
        const [own, name] = [bareCode(occupation.code), bareName(occupation.name)];
        const named = [occupation.code, occupation.name].filter((text) => text !== '').join(' ');
        const [isCode, isName] = [own !== '' && own === code, name !== '' && name === title];
        if (isCode && isName) return [['code-and-name', named]];
        if (isName) return [['name', named]];
        if (isCode) return [['code', named]];
        return /^\d-\d{2}-\d{2}$/.test(own) && code.startsWith(`${own}-`) ? [['class', named]] : [];
      }),
      ...certificates.flatMap((certificate): readonly (readonly [FitsBy, string])[] =>
        bareName(certificate) === title && title !== '' ? [['certificate', certificate]] : [],
      ),
    ];
    const [best] = [...fits].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
    if (best === undefined) return [];
    const level = levelIn(fits.map(([, named]) => named).join(' '), standard);
    return [{ standard, by: best[0], named: best[1], level }];
  });
  return found.sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by));
}
