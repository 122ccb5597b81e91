import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputsOfCase } from '../../../src/credits/case/inputs-of-case';
import { readRulePack } from '../../../src/credits/pack/read-pack';
import type { RulePack } from '../../../src/credits/pack/rule-pack';
import { creditFacts } from '../../../src/i18n/en/credit-facts';
import { factWords } from '../../../src/reports/fact-words';
import {
  factOf,
  factsForKind,
  factsOfTarget,
  isWrong,
  writtenOf,
} from '../../../src/ui/screens/credits/written-fact';

function shipped(id: string): RulePack {
  const path = `standards/credit-rules/${id}.json`;
  const { value } = readRulePack(JSON.parse(readFileSync(path, 'utf8')));
  if (value === undefined) throw new Error(`${id} cannot be read`);
  return value;
}
const rs14 = shipped('rs14');
const named = { achievement: () => undefined, course: () => undefined };
const namesFor = (kind: string) => factsForKind(rs14, kind).map((each) => each.name);

describe('the facts that a form asks for', () => {
  it('are those of the kind: no certificate for a contest, no team for a certificate', () => {
    expect(namesFor('contest')).toEqual([
      'contestLevel',
      'awardGrade',
      'industryEvent',
      'team',
      'teamRanked',
      'teamRank',
      'content',
    ]);
    expect(namesFor('certificate')).toEqual(['certificate', 'certificateLevel']);
  });

  it('are none for a kind that the rules do not look at', () => {
    expect(namesFor('unheard-of')).toEqual([]);
  });
});

describe('the facts of a target course that a form asks for', () => {
  const courses = [{ id: 'c1', credits: '4', theme: 'pe', requirement: 'required' }];
  const [course] = inputsOfCase({ courses, claims: [] }, '2026-03-01').context.courses ?? [];
  if (course === undefined) throw new Error('no course');
  const named = (ids: readonly string[]) =>
    factsOfTarget(ids.map(shipped), course).map((each) => each.name);

  it('are what the packs look at and the plan does not tell, each once', () => {
    expect(named(['rs09'])).toEqual(['course.failedBy']);
    expect(named(['rs06', 'rs05-conversion'])).toEqual([
      'course.relatedness',
      'course.excludedKind',
    ]);
    expect(named(['rs03-conversion'])).toContain('course.mark');
  });

  it('are none where the plan tells all, and none without rules', () => {
    expect(named(['rs26'])).toEqual([]);
    expect(factsOfTarget([], course)).toEqual([]);
  });

  it('hold what a step reads though nobody declared it', () => {
    const bare: RulePack = { ...shipped('rs06'), facts: [] };
    expect(factsOfTarget([bare], course).map((each) => each.name)).toEqual(['course.relatedness']);
  });
});

describe('a written fact', () => {
  const rank = { name: 'teamRank', label: '团队排名', type: 'number' } as const;

  it('is a number in any width, an exact amount, yes or no, or text', () => {
    expect(factOf(rank, '２')).toBe(2);
    expect(factOf(rank, '4.5')).toBe('4.5');
    expect(factOf({ ...rank, type: 'flag' }, 'no')).toBe(false);
    expect(factOf(undefined, ' 007 ')).toBe('007');
    expect(factOf({ ...rank, type: 'list' }, '证书、名单')).toEqual(['证书', '名单']);
  });

  it('may be a percentage, and is shown again as it is kept', () => {
    expect(factOf(rank, '80 %')).toBe('0.8');
    expect(factOf(rank, '７９.９％')).toBe('0.799');
    expect(factOf(rank, 'x%')).toBeUndefined();
    expect(writtenOf(false)).toBe('no');
    expect(writtenOf('0.8')).toBe('0.8');
    expect(writtenOf(undefined)).toBe('');
  });

  it('is wrong where a number is none, or a share more than the whole', () => {
    const share = { name: 'course.relatedness', label: '内容相关度', type: 'number' } as const;
    expect(isWrong(rank, '第二')).toBe(true);
    expect(isWrong(rank, '2')).toBe(false);
    expect(isWrong(rank, ' ')).toBe(false);
    expect(isWrong(share, '80')).toBe(true);
    expect(isWrong(share, '-0.1')).toBe(true);
    expect(isWrong(share, '100%')).toBe(false);
    expect(isWrong({ ...rank, type: 'text' }, '优')).toBe(false);
  });

  it('is nothing when empty or no number', () => {
    expect(factOf(rank, ' ')).toBeUndefined();
    expect(factOf(rank, '第二')).toBeUndefined();
  });
});

describe('facts in words', () => {
  it('are the packs’ own in Chinese and the glossary’s in English', () => {
    expect(factWords('zh-CN', [rs14], named).value('contestLevel', 'national')).toBe('国家级');
    expect(factWords('en', [rs14], named).value('awardGrade', 'second')).toBe('2nd prize');
    expect(factWords('en', [rs14], named).name('teamRank')).toBe('rank in the team');
  });

  it('keep the zeros of a number that is a code, and round no amount away', () => {
    const words = factWords('zh-CN', [], named);
    expect(words.value('certificateNumber', '0012')).toBe('0012');
    expect(words.value('credits', '4.5')).toBe('4.5');
    expect(words.value('team', true)).toBe('是');
    expect(words.value('teamRank', null)).toBe('未知');
  });

  it('spell out a name that nobody knows instead of showing a code', () => {
    expect(factWords('en', [], named).name('course.someNewThing')).toBe('some new thing');
  });

  it('exist in English for every fact and choice that a shipped pack declares', () => {
    const folder = 'standards/credit-rules';
    const packs = readdirSync(folder).map((file) => shipped(file.replace('.json', '')));
    expect(packs.length).toBeGreaterThan(20);
    const missing = packs
      .flatMap((pack) => pack.facts)
      .flatMap(({ name, choices }) => [
        ...(!(name in creditFacts.names) ? [name] : []),
        ...(choices ?? [])
          .map(({ value }) => value)
          .filter((value) => {
            const word = factWords('en', packs, named).choice(name, value);
            return /[\u4e00-\u9fff]/.test(word);
          })
          .map((value) => `${name}=${value}`),
      ]);
    expect([...new Set(missing)]).toEqual([]);
  });
});
