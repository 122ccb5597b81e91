import { partAt, textAt, withPart, type PackDraft } from '../../domain/pack-draft';
import { isRecord } from '../../domain/shape';
import { primitiveNamed } from '../primitives/registry';
import { wordsOf, type Parameter } from './parameter';

/**
 * What a school begins with: one clause, and one rule that every plan can be held against. It is in order as it stands; `words` are the texts that it shows.
 * @example blankPolicy('own-1', '2026-09-01', words).rules
 */
export function blankPolicy(
  id: string,
  from: string,
  words: Readonly<Record<'title' | 'authority' | 'source' | 'document' | 'clause', string>>,
): PackDraft {
  return {
    format: 'duijie-policy',
    version: '1',
    id,
    title: words.title,
    authority: words.authority,
    source: { title: words.source, document: words.document },
    edition: from.slice(0, 4),
    status: 'sample',
    effective: { from },
    clauses: [{ id: 'c1', text: words.clause, evidence: 'stated' }],
    choices: [],
    inputs: [],
    rules: [{ id: 'r1', primitive: 'row-sums', clause: 'c1' }],
  };
}

const membersAt = (draft: PackDraft, list: string): readonly unknown[] => {
  const members = draft[list];
  return Array.isArray(members) ? (members as readonly unknown[]) : [];
};

/** A name that none of the list has: the stem with the first free number. */
function freeName(draft: PackDraft, list: string, key: string, stem: string): string {
  const taken = new Set(membersAt(draft, list).map((each) => textAt(each, [key])));
  const number = Array.from({ length: taken.size + 1 }, (_, at) => at + 1).find(
    (each) => !taken.has(`${stem}${each}`),
  );
  return `${stem}${number ?? taken.size + 1}`;
}

const takesList = (input: unknown): boolean => textAt(input, ['type']) === 'list';

/**
 * The draft with one more rule of that kind, on its first clause, off while nobody verified that. What the rule must have is filled: the first word, an input of
 * the fitting kind, which is declared when there is none; figures begin at 1. A kind that does not exist leaves the draft as it is.
 * @example withRule(draft, 'capacity', '（数据）')
 */
export function withRule(draft: PackDraft, name: string, inputLabel: string): PackDraft {
  const primitive = primitiveNamed(name);
  if (primitive === undefined) return draft;
  let next: unknown = draft;
  const nameOf = ({ kind }: Parameter<unknown>): string => {
    const now = isRecord(next) ? next : {};
    const found = membersAt(now, 'inputs').find(
      (input) => takesList(input) === (kind === 'list-input'),
    );
    if (found !== undefined) return textAt(found, ['name']);
    const made = freeName(now, 'inputs', 'name', 'input');
    const type = kind === 'list-input' ? 'list' : 'number';
    const input = { name: made, label: inputLabel, type };
    next = withPart(now, ['inputs', membersAt(now, 'inputs').length], input);
    return made;
  };
  const valueOf = (parameter: Parameter<unknown>): unknown => {
    if (parameter.kind === 'word') return wordsOf(parameter)[0];
    if (parameter.kind === 'courses') return {};
    if (parameter.kind === 'figure' || parameter.kind === 'bound') return '1';
    return nameOf(parameter);
  };
  const needed = Object.fromEntries(
    Object.entries(primitive.parameters)
      .filter(([, parameter]) => parameter.optional !== true)
      .map(([key, parameter]): [string, unknown] => [key, valueOf(parameter)]),
  );
  const clause = partAt(draft, ['clauses', 0]);
  const rule = {
    id: freeName(draft, 'rules', 'id', 'r'),
    primitive: name,
    clause: textAt(clause, ['id']),
    ...(textAt(clause, ['evidence']) === 'unverified' && { off: true }),
    ...needed,
  };
  const whole = withPart(next, ['rules', membersAt(draft, 'rules').length], rule);
  return isRecord(whole) ? whole : draft;
}
