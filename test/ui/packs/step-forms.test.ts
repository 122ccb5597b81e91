import { describe, expect, it } from 'vitest';
import { STEP_FIELDS } from '../../../src/credits/pack/rule-pack';
import { PRIMITIVES } from '../../../src/credits/primitives/registry';
import { isRecord, type JsonSchema } from '../../../src/domain/shape';
import { ruleSteps as en } from '../../../src/i18n/en/rule-steps';
import { ruleSteps as zh } from '../../../src/i18n/zh-CN/rule-steps';
import {
  compared,
  comparisonsOf,
  conditionKind,
  turned,
} from '../../../src/ui/screens/packs/condition-form';
import {
  expressionKind,
  operandsOf,
  reckonedAs,
} from '../../../src/ui/screens/packs/expression-form';
import { fieldKind, shownValue, valueWritten } from '../../../src/ui/screens/packs/field-kind';

interface Named {
  readonly of: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

/** A field and the fields below it, each with what it belongs to. */
function below(field: Named): readonly Named[] {
  const kind = fieldKind(field.schema);
  if (kind.kind !== 'rows' && kind.kind !== 'group') return [field];
  const parts = Object.entries(kind.parts.schemas).map(([name, schema]) => ({
    of: field.name,
    name,
    schema,
  }));
  return [field, ...parts.flatMap(below)];
}

const IN_GRID = ['rows', 'columns', 'cells', 'hit', 'inputs', 'outputs', 'rules'];
const fields = [
  { of: '', name: 'on', schema: STEP_FIELDS.on.schema },
  ...PRIMITIVES.flatMap(({ name: of, parameters }) =>
    Object.entries(parameters)
      .filter(([name]) => !IN_GRID.includes(name))
      .map(([name, { schema }]) => ({ of, name, schema })),
  ),
].flatMap(below);

describe('the form of a step', () => {
  it('has a field of its own for every parameter, but for shares by team size', () => {
    const asJson = fields.filter((each) => fieldKind(each.schema).kind === 'json');
    expect(asJson.map((each) => `${each.of}.${each.name}`)).toEqual(['team.shares']);
  });

  it.each([
    ['Chinese', zh],
    ['English', en],
  ])('has words in %s for every field and choice', (_, t) => {
    const lacking = fields.flatMap(({ of, name, schema }) => {
      const kind = fieldKind(schema);
      const said = (words: object, key: string) => `${of}.${key}` in words || key in words;
      return [
        ...(said(t.parameters, name) ? [] : [`${of}.${name}`]),
        ...(kind.kind === 'choice'
          ? kind.values.filter((each) => !said(t.options, each)).map((each) => `${of}=${each}`)
          : []),
      ];
    });
    expect(lacking).toEqual([]);
  });

  it('knows a fact’s name from other text, a list from rows, and what it does not know is JSON', () => {
    const schemaOf = (name: string, key: string) =>
      PRIMITIVES.find((each) => each.name === name)?.parameters[key]?.schema ?? {};
    expect(fieldKind(schemaOf('shift', 'fact'))).toEqual({ kind: 'fact' });
    expect(fieldKind(schemaOf('require', 'reason'))).toEqual({ kind: 'text' });
    expect(fieldKind(schemaOf('best-of', 'by'))).toEqual({ kind: 'line', of: 'fact' });
    expect(fieldKind(schemaOf('band', 'bands')).kind).toBe('rows');
    expect(fieldKind({})).toEqual({ kind: 'json' });
  });

  it('keeps numbers exact as text, lists without blanks, and nothing as nothing', () => {
    expect(valueWritten({ kind: 'number' }, ' ０.５ ')).toBe('0.5');
    expect(valueWritten({ kind: 'whole' }, '-2')).toBe(-2);
    expect(valueWritten({ kind: 'whole' }, 'two')).toBe('two');
    expect(valueWritten({ kind: 'line', of: 'text' }, '教务处、 公示 5 天,')).toEqual([
      '教务处',
      '公示 5 天',
    ]);
    expect(valueWritten({ kind: 'text' }, '  ')).toBeUndefined();
    expect(shownValue(['a', 'b'])).toBe('a, b');
    expect(shownValue({})).toBe('');
  });
});

describe('a condition as it is put together', () => {
  const test = { fact: 'kind', is: 'contest' };

  it('is turned into another kind without losing what it held', () => {
    expect(turned(test, 'all')).toEqual({ all: [test] });
    expect(turned({ all: [test, test] }, 'any')).toEqual({ any: [test, test] });
    expect(turned(test, 'not')).toEqual({ not: test });
    expect(turned({ not: test }, 'test')).toEqual(test);
    expect(turned(test, 'none')).toBeUndefined();
    expect(turned(undefined, 'all')).toEqual({ all: [] });
  });

  it('knows its kind even when it is not finished', () => {
    expect(conditionKind(undefined)).toBe('none');
    expect(conditionKind({ fact: '' })).toBe('test');
    expect(conditionKind({ ref: 'core' })).toBe('ref');
  });

  it('compares in another way with the same value, where that can be', () => {
    expect(comparisonsOf({ fact: 'rank', atLeast: 2, below: 5 })).toEqual(['atLeast', 'below']);
    expect(compared({ fact: 'mark', atLeast: 60 }, 'atLeast', 'above')).toEqual({
      fact: 'mark',
      above: 60,
    });
    expect(compared(test, 'is', 'in')).toEqual({ fact: 'kind', in: ['contest'] });
    expect(compared(test, 'is', 'known')).toEqual({ fact: 'kind', known: true });
  });
});

describe('an amount as it is put together', () => {
  it('keeps its parts from one way of reckoning to the next', () => {
    const share = reckonedAs('0.2', 'times');
    expect(share).toEqual({ times: ['0.2', '1'] });
    expect(reckonedAs(share, 'minus')).toEqual({ minus: ['0.2', '1'] });
    expect(reckonedAs({ sum: ['1', '2', '3'] }, 'minus')).toEqual({ minus: ['1', '2'] });
    expect(reckonedAs('1', 'planCredits')).toEqual({ planCredits: { all: [] } });
    expect(expressionKind({ planCredits: {} })).toBe('planCredits');
    expect(operandsOf({ fact: 'a' })).toEqual([{ fact: 'a' }]);
    expect(isRecord(reckonedAs('1', 'fact'))).toBe(true);
  });
});
