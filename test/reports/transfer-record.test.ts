import { describe, expect, it } from 'vitest';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import type { CaseFile } from '../../src/credits/case/case-file';
import { decide } from '../../src/credits/decide';
import { asId } from '../../src/domain/id';
import { factWords } from '../../src/reports/fact-words';
import type { ReportTable } from '../../src/reports/report';
import { isTransfer, transferRecord } from '../../src/reports/transfer-record';
import { adopt } from '../credits/adopt';
import { shippedPack } from '../credits/packs';

const ON = '2026-07-01';
const recognition = shippedPack('enterprise-hours');
const conversion = shippedPack('enterprise-transfer');

function tablesOf(achievement: NonNullable<CaseFile['achievements']>[number]) {
  const file: CaseFile = {
    courses: [
      {
        id: 'robot',
        name: '机器人工作站调试',
        credits: '2',
        partner: '启明（虚构）',
        hours: { total: '32' },
      },
      { id: 'rest', credits: '100' },
    ],
    achievements: [achievement],
    claims: [{ id: 'k', achievements: ['a'], targets: [{ course: 'robot', relatedness: '0.8' }] }],
  };
  const { claims, context } = inputsOfCase(file, ON);
  const [claim] = claims;
  const [proposed] = decide(adopt(recognition, conversion), claims, context);
  if (claim === undefined || proposed === undefined) throw new Error('nothing decided');
  const report = transferRecord('zh-CN', {
    student: undefined,
    claim: { ...claim, state: 'approved' },
    decision: { ...proposed, id: asId('d') },
    achievements: context.achievements,
    programme: undefined,
    courses: context.courses ?? [],
    packs: [],
    clauseText: () => '',
    facts: factWords('zh-CN', [recognition, conversion], {
      achievement: () => undefined,
      course: () => undefined,
    }),
    effect: [],
  });
  const tables = report.blocks.filter((each): each is ReportTable => each.kind === 'table');
  return { report, rows: tables.map((each) => each.rows[0]) };
}

describe('the record of a transfer', () => {
  it('tells of an enterprise course: how much in which unit, the factor, the credits, who assessed it, on what evidence, into which course', () => {
    const { report, rows } = tablesOf({
      id: 'a',
      kind: 'enterprise-course',
      title: '工作站调试（企业授课）',
      date: '2026-06-30',
      evidence: ['评定表第 3 号'],
      facts: {
        partner: '启明（虚构）',
        activity: 'lesson',
        unit: 'hours',
        quantity: 40,
        mentor: '示例导师（虚构）',
        mentorAssessment: 'good',
        evidenceKinds: ['mentor-assessment', 'attendance'],
      },
    });
    expect(rows).toEqual([
      [
        '工作站调试（企业授课）',
        '企业课程',
        '启明（虚构）',
        '企业授课',
        '40',
        '学时',
        '0.0625',
        '2.5',
        '示例导师（虚构）',
        '良好',
        '评定表第 3 号',
      ],
      [
        '机器人工作站调试',
        '启明（虚构）',
        '32',
        '2',
        '2',
        '良',
        '工作站调试（企业授课）',
        '准予转换',
      ],
    ]);
    expect(JSON.stringify(report)).not.toContain('草稿');
  });

  it('tells of a school course going into an enterprise’s: its hours and its mark; what is not known stays empty', () => {
    const { rows } = tablesOf({
      id: 'a',
      kind: 'school-course',
      title: '机器人技术基础',
      date: '2026-06-30',
      facts: { mark: 85, credits: '3', hours: 48 },
    });
    expect(rows[0]).toEqual([
      ...['机器人技术基础', '校内课程（已修）', '', '', '48', '学时', '', '3', '', '85', ''],
    ]);
    expect(rows[1]?.slice(4, 6)).toEqual(['2', '85']);
  });

  it('is for courses and placements of enterprise and school only', () => {
    expect(isTransfer({ kind: 'placement' })).toBe(true);
    expect(isTransfer({ kind: 'contest' })).toBe(false);
  });
});
