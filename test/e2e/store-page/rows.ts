import type { Claim, Decision } from '../../../src/domain/achievement';
import { amount } from '../../../src/domain/amount';
import { type ClaimId, asId } from '../../../src/domain/id';
import type { StandardDocument } from '../../../src/domain/standard';

/** A standard of so many items; its edition says how many there must be. */
export function standardOf(id: string, items: number): StandardDocument {
  return {
    standard: {
      id: asId(id),
      kind: 'occupational',
      title: `样例标准 ${id}`,
      code: '6-31-99-00',
      edition: String(items),
      language: 'zh-CN',
      status: 'sample',
      levels: [],
      weights: [],
    },
    items: Array.from({ length: items }, (_, order) => ({
      id: asId(`${id}-${order}`),
      standardId: asId(id),
      parentId: null,
      order,
      kind: 'skill',
      level: '4',
      number: `1.${order}`,
      text: `能按作业指导书完成第 ${order} 项工业机器人工作站的装调、检查与记录，并说明安全要求`,
      source: { file: '样例.xlsx', sheet: '职业标准', row: order + 2 },
    })),
  };
}

/** A claim with its decision: two tables, one action. */
export function decisionOf(id: ClaimId): { claim: Claim; decision: Decision } {
  const claim: Claim = {
    id,
    studentId: asId('st-1'),
    programmeId: asId('p-1'),
    achievementIds: [],
    targetCourseIds: [],
    state: 'approved',
    submitted: '2026-11-23',
    answers: {},
  };
  const decision: Decision = {
    id: asId(`d-${id}`),
    claimId: id,
    studentId: asId('st-1'),
    adoptionId: 'a-1',
    on: '2026-11-23',
    outcome: 'granted',
    recognised: amount('4.5'),
    awards: [],
    convertible: amount('4.5'),
    credits: amount('4.5'),
    targets: [],
    trace: [],
    approvals: [],
  };
  return { claim, decision };
}
