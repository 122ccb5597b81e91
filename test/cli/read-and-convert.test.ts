import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function duijie(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/duijie.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('read prints one JSON and nothing else; --full adds the value', () => {
  const path = file('list.csv', 'code,name\n001,fitter\n');
  const { status, stdout, stderr } = duijie('read', path, '--full');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'csv',
    kind: 'list',
    counts: { items: 1 },
    problems: [],
    value: { lists: [{ items: [{ code: '001' }] }] },
  });
});

test('what cannot be read prints its reason and ends with 1', () => {
  const { status, stdout } = duijie('read', file('noise.xlsx', 'PK\u0003\u0004noise'));
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    format: null,
    problems: [{ code: 'zip-damaged', severity: 'error', where: { file: 'noise.xlsx' } }],
  });
});

test('convert writes the file and prints what was lost', () => {
  const path = file('table.csv', '职业功能,工作内容,技能要求,权重\n1. 甲,1.1 乙,1.1.1 能丙,100\n');
  const out = join(folder, 'out.json');
  const { status, stdout } = duijie(
    'convert',
    path,
    '--to',
    'case-1.0',
    '--out',
    out,
    '--at',
    '2026-01-01T00:00:00Z',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    losses: [{ code: 'weights-lost' }, { code: 'field-lost' }],
  });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    CFItems: [{ fullStatement: '甲' }, {}, {}],
  });
});

test.each([
  [[], 'A command is needed'],
  [['eat'], 'There is no command "eat"'],
  [['read'], 'Exactly one FILE'],
  [['read', 'nowhere.csv'], 'There is no file nowhere.csv'],
  [['read', 'package.json', '--as', 'doc'], 'There is no format "doc" to read'],
  [['read', 'package.json', '--loud'], 'There is no option --loud'],
  [['convert', 'package.json', '--to', 'csv'], 'Both --to FORMAT and --out FILE'],
])('%j ends with 2 and a sentence', (args, sentence) => {
  const { status, stdout, stderr } = duijie(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});
