import { expect, it } from 'vitest';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import { decide } from '../../src/credits/decide';
import { adopt } from './adopt';
import { shippedPack } from './packs';

function outcomeWith(held: readonly string[] | undefined, said: readonly string[] | undefined) {
  const { claims, context } = inputsOfCase(
    {
      achievements: [
        {
          id: 'a1',
          kind: 'placement',
          date: '2026-06-30',
          facts: {
            activity: 'post',
            unit: 'weeks',
            quantity: 8,
            mentorAssessment: 'good',
            ...(held && { evidenceKinds: held }),
          },
        },
      ],
      claims: [
        { id: 'k1', achievements: ['a1'], ...(said && { answers: { 'evidenceKinds@a1': said } }) },
      ],
    },
    '2026-07-01',
  );
  return decide(adopt(shippedPack('enterprise-hours'), null), claims, context)[0]?.outcome;
}

it('what a person says of proofs adds to what is on file, and takes nothing away', () => {
  expect(outcomeWith(undefined, ['mentor-assessment', 'attendance'])).toBe('granted');
  expect(outcomeWith(['mentor-assessment'], ['attendance'])).toBe('granted');
  expect(outcomeWith(['mentor-assessment', 'attendance'], ['other'])).toBe('granted');
  expect(outcomeWith(['mentor-assessment'], undefined)).toBe('needs-person');
});
