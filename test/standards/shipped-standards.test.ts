import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sum } from '../../src/domain/amount';
import type { StandardDocument } from '../../src/domain/standard';
import { faultsOf, type Schema } from './json-schema';

const folder = new URL('../../standards/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const schema = JSON.parse(text('schema/standard.schema.json')) as Schema;
const read = (path: string) => JSON.parse(text(path)) as StandardDocument;

const FILES = ['occupational', 'norms', 'worldskills', 'graduate'].flatMap((name) =>
  readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`),
);

/** Names and shares of the published weight tables, level by level. */
const WEIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'occupational/electrician.json': {
    5: '电器安装和线路敷设 40, 继电控制电路装调维修 40, 基本电子电路装调维修 20',
    4: '继电控制电路装调维修 30, 基本电子电路装调维修 15, 电气设备装调维修 25, 自动控制电路装调维修 30',
    3: '继电控制电路装调维修 15, 电气设备装调维修 30, 自动控制电路装调维修 20, 应用电子电路调试维修 15, 交直流传动系统装调维修 20',
    2: '电气设备装调维修 25, 自动控制电路装调维修 15, 应用电子电路调试维修 20, 交直流传动及伺服系统调试维修 30, 培训与技术管理 10',
    1: '电气设备装调维修 45, 培训与技术管理 15, 电气自动控制系统调试维修 40',
  },
  'occupational/elderly-carer.json': {
    5: '生活照护 60, 基础照护 25, 康复服务 15',
    4: '生活照护 30, 基础照护 45, 康复服务 15, 心理支持 10',
    3: '基础照护 40, 康复服务 20, 心理支持 20, 培训指导 20',
    2: '康复服务 20, 培训指导 20, 照护评估 30, 质量管理 30',
    1: '培训指导 25, 照护评估 40, 质量管理 35',
  },
  'occupational/turner.json': {
    5: '轴类零件加工 25, 套类零件加工 20, 圆锥面加工 20, 特形面加工 15, 螺纹加工 20',
    4: '轴类零件加工 20, 套类零件加工 20, 螺纹加工 20, 偏心件及曲轴加工 20, 畸形工件加工 15, 设备维护与保养 5',
    3: '轴类零件加工 20, 套类零件加工 20, 螺纹加工 20, 偏心件及曲轴加工 15, 畸形工件加工 15, 设备维护与保养 10',
    2: '轴类零件加工 20, 套类零件加工 20, 螺纹加工 20, 偏心件及曲轴加工 20, 畸形工件加工 15, 设备维护与保养 5',
    1: '轴类零件加工 20, 套类零件加工 20, 螺纹加工 20, 偏心件及曲轴加工 15, 畸形工件加工 15, 设备维护与保养 10',
  },
  'occupational/ai-trainer.json': {
    5: '数据采集和处理 30, 数据标注 60, 智能系统运维 10',
    4: '数据采集和处理 30, 数据标注 50, 智能系统运维 20',
    3: '业务分析 25, 智能训练 35, 智能系统设计 35, 培训与指导 5',
    2: '业务分析 25, 智能训练 30, 智能系统设计 40, 培训与指导 5',
    1: '业务分析 25, 智能训练 30, 智能系统设计 40, 培训与指导 5',
  },
};

describe.each(FILES)('%s', (path) => {
  const { standard, items } = read(path);

  it('keeps to its schema and says that it is a sample in our own words', () => {
    expect(faultsOf(schema, JSON.parse(text(path)))).toEqual([]);
    expect(standard.status).toBe('sample');
    expect(standard.sourceNote).toMatch(/^示例：.*自拟/u);
  });

  it('is a tree in reading order, every leaf said once', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.map(({ order }) => order)).toEqual(items.map((_, at) => at));
    const seen = new Set<string>();
    for (const item of items) {
      expect(item.standardId).toBe(standard.id);
      if (item.parentId !== null) expect(seen).toContain(item.parentId);
      seen.add(item.id);
    }
    const parents = new Set(items.map(({ parentId }) => parentId));
    const leaves = items.filter(({ id }) => !parents.has(id));
    expect(new Set(leaves.map((item) => item.text)).size).toBe(leaves.length);
    for (const { kind } of leaves) expect(['part', 'function', 'work-content']).not.toContain(kind);
  });

  it('has weights that name their items and sum to 100 in every column', () => {
    const byId = new Map(items.map((item) => [item.id, item]));
    for (const column of standard.weights) {
      expect(sum(column.rows.flatMap(({ weight }) => weight ?? []))).toBe('100');
      for (const { name, itemId, weight } of column.rows) {
        expect(itemId === null).toBe(weight === null);
        if (itemId === null) continue;
        expect(byId.get(itemId)).toMatchObject({ text: name, level: column.level });
      }
    }
  });
});

describe('the shipped occupations', () => {
  it.each(Object.entries(WEIGHTS))('%s has the published functions and weights', (path, table) => {
    const { standard, items } = read(path);
    const columns = standard.weights.map(({ level, rows }) => [
      level,
      rows.flatMap(({ name, weight }) => (weight === null ? [] : `${name} ${weight}`)).join(', '),
    ]);
    expect(Object.fromEntries(columns)).toEqual(table);
    expect(items.length).toBeGreaterThanOrEqual(80);
    expect(items.length).toBeLessThanOrEqual(200);
  });

  it('differ in identity by more than a code', () => {
    const all = FILES.map((path) => read(path).standard);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ title, edition }) => `${title} ${edition}`)).size).toBe(all.length);
  });
});

describe('the shipped norm', () => {
  const { items } = read('norms/robot-cell-installation.json');

  it('gives each provision the strength that its words have', () => {
    const words = { shall: /应/u, should: /宜/u, may: /可/u, statement: /^(?!.*(?:应|宜))/u };
    const provisions = items.filter(({ kind }) => kind === 'provision');
    for (const { text: said, strength } of provisions) {
      expect(strength, said).toBeDefined();
      if (strength) expect(said).toMatch(words[strength]);
    }
    expect(new Set(provisions.map(({ strength }) => strength)).size).toBe(4);
  });
});

describe('the shipped graduate requirements', () => {
  const { items } = read('graduate/mechatronic-engineering.json');

  it('split each of twelve requirements into two to five indicators', () => {
    const requirements = items.filter(({ kind }) => kind === 'graduate-requirement');
    expect(requirements).toHaveLength(12);
    for (const { id, text: said } of requirements) {
      const indicators = items.filter(({ parentId }) => parentId === id).length;
      expect(indicators, said).toBeGreaterThanOrEqual(2);
      expect(indicators, said).toBeLessThanOrEqual(5);
    }
  });
});
