import { describe, expect, it } from 'vitest';
import { overview as t } from '../../../src/i18n/zh-CN/overview';
import { nextSteps } from '../../../src/ui/screens/overview/next-steps';
import type { WorkspaceFacts } from '../../../src/ui/screens/overview/workspace-facts';

const nothing: WorkspaceFacts = {
  standards: 0,
  programmes: [],
  links: 0,
  proposed: 0,
  claimsWaiting: 0,
  achievementsUnclaimed: 0,
  revision: 0,
  backup: undefined,
};
const keys = (facts: Partial<WorkspaceFacts>, failing = 0) =>
  nextSteps({ ...nothing, ...facts }, t.steps, null, true, failing, 0).map(({ key }) => key);

describe('What to do next', () => {
  it('begins with what is missing', () => {
    expect(keys({})).toEqual(['standard', 'programme']);
    expect(keys({ standards: 1 })).toEqual(['programme']);
  });

  it('names failing checks of the plan before claims, and says how many', () => {
    const facts = { standards: 1, claimsWaiting: 2 };
    expect(keys(facts, 3)).toEqual(['programme', 'failing', 'claims']);
    expect(keys(facts, 0)).toEqual(['programme', 'claims']);
    const step = nextSteps({ ...nothing, ...facts }, t.steps, null, true, 3, 0)[1];
    expect(step?.title).toContain('3');
    expect(step?.to).toEqual({ screen: 'courses', options: { query: { tab: 'checks' } } });
  });
});
