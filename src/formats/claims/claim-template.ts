import type { ClaimColumn } from '../../domain/sheet-claim';
import { writeXlsx } from '../xlsx/write-xlsx';
import { CLAIM_HEADERS, type FactColumn } from './claim-columns';

const EXAMPLE: Readonly<Partial<Record<ClaimColumn, string>>> = {
  number: '026460305101',
  name: '林示例（虚构）',
  className: '机器人2601',
  kind: '竞赛获奖',
  title: '全国机器人应用技能竞赛（虚构）',
  date: '2026-03-01',
  issuer: '示例竞赛组委会',
  certificateNumber: 'DEMO-000001',
};

/**
 * The blank XLSX sheet of achievements that `readClaimSheet` understands, with an example row: the fixed columns, then one a fact of the adopted rules.
 * Facts of courses, students and the kind have no column.
 * @example claimTemplate([]).length > 0 // true
 */
export function claimTemplate(facts: readonly FactColumn[]): Uint8Array<ArrayBuffer> {
  const columns = Object.entries(CLAIM_HEADERS) as [ClaimColumn, readonly string[]][];
  const taken = new Set(columns.flatMap(([, names]) => names));
  const own = facts.filter(
    (fact) => fact.name !== 'kind' && !fact.name.includes('.') && !taken.has(fact.label),
  );
  const labels = [...new Set(own.map((fact) => fact.label))];
  const exampleOf = (label: string): string =>
    own.find((fact) => fact.label === label)?.choices?.[0]?.label ?? '';
  return writeXlsx([
    {
      name: '学习成果',
      headerRows: 1,
      frozenColumns: 2,
      rows: [
        [...columns.map(([, names]) => names[0] ?? ''), ...labels],
        [...columns.map(([column]) => EXAMPLE[column] ?? ''), ...labels.map(exampleOf)],
      ],
    },
  ]);
}
