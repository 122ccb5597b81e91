import type { CoverageMap } from '../../src/charts/coverage-map/layout';
import type { CoverageNode } from '../../src/charts/coverage-tree/layout';
import type { WeightBar } from '../../src/charts/weight-bars/layout';

const item = (id: string, code: string, label: string, share: number) => ({
  id,
  code,
  label,
  depth: 1,
  isGroup: false,
  share,
});

export const sampleMap: CoverageMap = {
  rows: [
    {
      id: 'f1',
      code: '1',
      label: '机械系统装调',
      depth: 0,
      isGroup: true,
      share: 5 / 6,
      weight: '20',
    },
    item('i1', '1.1.1', '能读懂装配图 <A&B>', 1),
    item('i2', '1.1.2', '能装配减速器', 2 / 3),
    {
      id: 'f2',
      code: '2',
      label: '系统操作与编程调试',
      depth: 0,
      isGroup: true,
      share: 1 / 6,
      weight: '80',
    },
    item('i3', '2.1.1', '能示教直线与圆弧轨迹，并检查奇异点附近的运动', 1 / 3),
    item('i4', '2.1.2', '能备份程序', 0),
  ],
  columns: [
    { id: 'c1', code: '001', label: '机械制图', group: '专业基础课程' },
    { id: 'c2', code: '002', label: '工业机器人装调', group: '专业核心课程' },
    { id: 'c3', code: '003', label: '工业机器人编程与操作', group: '专业核心课程' },
    { id: 'c4', code: '004', label: '岗位实习', group: '集中实践' },
  ],
  links: [
    { rowId: 'i1', columnId: 'c1', strength: 'H', share: 1 },
    { rowId: 'i2', columnId: 'c4', strength: 'L', share: 1 / 3 },
    { rowId: 'i2', columnId: 'c2', strength: 'M', share: 2 / 3 },
    { rowId: 'i3', columnId: 'c3', strength: 'L', share: 1 / 3 },
  ],
};

const node = (
  id: string,
  label: string,
  share: number,
  weight: number,
  children: readonly CoverageNode[] = [],
): CoverageNode => ({ id, code: '', label, share, weight, children });

export const sampleTree: readonly CoverageNode[] = [
  node('f1', '生活照护', 1, 30, [node('a', '饮食照护', 1, 15), node('b', '排泄照护', 1, 15)]),
  node('f2', '基础照护', 0.5, 45, [
    node('c', '用药照护', 1, 22.5),
    node('d', '应急救护', 0, 22.5, [node('d1', '能处理烫伤', 0, 20), node('d2', '能止血', 0, 2.5)]),
  ]),
  node('f3', '康复服务', 0, 15),
  node('f4', '心理支持', 0, 10),
];

export const sampleBars: readonly WeightBar[] = [
  {
    id: 'f1',
    label: '生活照护',
    weight: 30,
    covered: 30,
    text: '30 / 30',
    title: '生活照护 30 / 30',
  },
  {
    id: 'f2',
    label: '基础照护',
    weight: 45,
    covered: 22.5,
    text: '22.5 / 45',
    title: '基础照护 22.5 / 45',
  },
  { id: 'f3', label: '康复服务', weight: 15, covered: 0, text: '0 / 15', title: '康复服务 0 / 15' },
  { id: 'f4', label: '心理支持', weight: 10, covered: 0, text: '0 / 10', title: '心理支持 0 / 10' },
];
