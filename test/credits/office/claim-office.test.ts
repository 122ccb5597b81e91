import { describe, expect, it } from 'vitest';
import type { AdoptedPacks } from '../../../src/credits/context';
import { adoptedFor } from '../../../src/credits/decide-under';
import { ClaimOffice, type OfficeRows } from '../../../src/credits/office/claim-office';
import type { SettledClaim, Settlement } from '../../../src/credits/office/settle';
import type { Achievement, Claim } from '../../../src/domain/achievement';
import { asId } from '../../../src/domain/id';
import { adopt } from '../adopt';
import { shippedPack } from '../packs';

const adopted = [adopt(shippedPack('rs14'), null)];
const award = (id: string, studentId: string, content: string): Achievement => ({
  id: asId(id),
  studentId: asId(studentId),
  kind: 'contest',
  title: '竞赛',
  date: '2026-03-01',
  facts: {
    contestLevel: 'national',
    awardGrade: 'first',
    team: false,
    organiser: 'government',
    content,
  },
});
const claim = (id: string, of: Achievement, state: Claim['state'] = 'entered'): Claim => ({
  id: asId(id),
  studentId: of.studentId,
  programmeId: asId('p'),
  achievementIds: [of.id],
  targetCourseIds: [],
  state,
  submitted: '2026-10-01',
  answers: {},
});
const first = award('a1', 's1', 'arm');
const second = award('a2', 's1', 'arm');
const rows = (more: Partial<OfficeRows>): OfficeRows => ({
  students: [],
  achievements: [first, second],
  claims: [],
  decisions: [],
  programmes: [],
  courses: [],
  adopted,
  ...more,
});
const how = (state: Claim['state']): Settlement => {
  let at = 0;
  return {
    state,
    by: '陈示例',
    at: '2026-11-23T08:00:00Z',
    reason: '材料齐全',
    newId: () => asId(`d${(at += 1)}`),
  };
};
/** The office after those acts. */
const after = (done: readonly SettledClaim[], more: Partial<OfficeRows> = {}) =>
  new ClaimOffice(
    rows({
      claims: done.map((each) => each.claim),
      decisions: done.map((each) => each.decision),
      ...more,
    }),
    '2026-11-23',
  );

describe('many claims settled at once', () => {
  it('draw on the rules together: of the same content only one counts', () => {
    const claims = [claim('k1', first), claim('k2', second)];
    const office = new ClaimOffice(rows({ claims }), '2026-11-23');
    expect(office.lines().map((each) => each.verdict?.outcome)).toEqual(['granted', 'granted']);
    const done = office.settle(claims, how('approved'));
    expect(done.map((each) => [each.claim.id, each.claim.state, each.decision.recognised])).toEqual(
      [['k1', 'approved', '6']],
    );
    expect(done[0]?.decision).toMatchObject({ by: '陈示例', reason: '材料齐全' });
  });

  it('leave what is settled already, and revoke only what was approved', () => {
    const office = new ClaimOffice(rows({ claims: [claim('k1', first, 'refused')] }), '2026-11-23');
    expect(office.settle(office.rows.claims, how('approved'))).toEqual([]);
    expect(office.settle(office.rows.claims, how('revoked'))).toEqual([]);
  });

  it('keep one draft a claim, however often it is worked out', () => {
    const claims = [claim('k1', first)];
    const drafted = new ClaimOffice(rows({ claims }), '2026-11-23').settle(claims, how('decided'));
    const again = after(drafted);
    expect(again.lines()[0]?.verdict?.outcome).toBe('granted');
    const more = again.settle(again.rows.claims, {
      ...how('decided'),
      newId: () => asId('another'),
    });
    expect(more.map((each) => each.decision.id)).toEqual(['d1']);
  });
});

describe('an award that is revoked', () => {
  const claims = [claim('k1', first)];
  const approved = new ClaimOffice(rows({ claims }), '2026-11-23').settle(claims, how('approved'));
  const office = after(approved);

  it('loses its credits and gives back what it took, while both decisions stay on file', () => {
    const revoked = office.settle(office.rows.claims, {
      ...how('revoked'),
      newId: () => asId('d9'),
      at: '2026-11-24T08:00:00Z',
    });
    expect(revoked.map((each) => [each.claim.state, each.decision.id])).toEqual([
      ['revoked', 'd9'],
    ]);
    expect(revoked[0]?.decision).toMatchObject({ recognised: '0', credits: '0', trace: [] });
    const other = claim('k2', second);
    const outcomeBeside = (claims: readonly Claim[], decisions: OfficeRows['decisions']) =>
      new ClaimOffice(rows({ claims: [...claims, other], decisions }), '2026-11-23').lines().at(-1)
        ?.verdict?.outcome;
    const decisions = approved.map((each) => each.decision);
    expect(
      outcomeBeside(
        approved.map((each) => each.claim),
        decisions,
      ),
    ).toBe('refused');
    expect(
      outcomeBeside(
        revoked.map((each) => each.claim),
        [...decisions, ...revoked.map((each) => each.decision)],
      ),
    ).toBe('granted');
  });
});

it('the adoption of the claim’s day and cohort decides, the latest when none is in force', () => {
  const from = (day: string, cohorts: readonly string[] = []): AdoptedPacks => ({
    ...adopt(shippedPack('rs14'), null),
    adoption: { ...adopt(null, null).adoption, id: day, from: day, cohorts },
  });
  const all = [from('2020-01-01'), from('2026-01-01', ['2026'])];
  expect(adoptedFor(all, '2026-05-01', '2026')?.adoption.id).toBe('2026-01-01');
  expect(adoptedFor(all, '2026-05-01', '2025')?.adoption.id).toBe('2020-01-01');
  expect(adoptedFor(all, '2019-05-01', '2025')?.adoption.id).toBe('2026-01-01');
  expect(adoptedFor([], '2026-05-01', '2026')).toBeUndefined();
});
