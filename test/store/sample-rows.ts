import { asId } from '../../src/domain/id';
import type { StandardDocument } from '../../src/domain/standard';

/** A standard of `count` items with ids made from its own. */
export function sampleStandard(id: string, count: number): StandardDocument {
  return {
    standard: {
      id: asId(id),
      kind: 'occupational',
      title: `样例标准 ${id}`,
      code: '6-31-99-00',
      edition: '2026',
      language: 'zh-CN',
      status: 'sample',
      levels: [],
      weights: [],
    },
    items: Array.from({ length: count }, (_, order) => ({
      id: asId(`${id}-i-${order}`),
      standardId: asId(id),
      parentId: null,
      order,
      kind: 'skill',
      level: null,
      number: `1.${order}`,
      text: `能按规程完成第 ${order} 项作业并记录结果`,
    })),
  };
}
