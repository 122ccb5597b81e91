import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runNode, type Outcome } from './programs';
import { STEPS } from './steps';

/** Enough for every step to work on, little enough for it to take seconds. */
const PARTS = [
  'src/domain',
  'src/tsconfig.core.json',
  'test/check',
  'index.html',
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
];

let copy: string | undefined;

/** A copy of what the steps look at, beside the same installed packages, in which faults can be planted. */
function makeCopy(): string {
  copy = mkdtempSync(join(tmpdir(), 'duijie-planted-'));
  for (const part of PARTS) {
    mkdirSync(dirname(join(copy, part)), { recursive: true });
    cpSync(part, join(copy, part), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function plant(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function runStep(name: string, root: string): Promise<Outcome> {
  const args = STEPS.find((step) => step.name === name)?.runs[0];
  if (args === undefined) throw new Error(`no step ${name}`);
  return runNode(args, root);
}

describe('a planted fault makes its own step fail', () => {
  afterEach(() => {
    if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
    copy = undefined;
  });

  it('a room importing backwards, a file library in a component and a cycle break the layers', async () => {
    const root = makeCopy();
    plant(root, 'src/store/planted.ts', 'export const planted = 1;\n');
    plant(
      root,
      'src/domain/planted.ts',
      "import { planted } from '../store/planted';\n\nexport const twice = planted * 2;\n",
    );
    plant(
      root,
      'src/ui/Planted.svelte',
      '<script lang="ts">\n  import { read } from \'xlsx\';\n</script>\n\n<p>{typeof read}</p>\n',
    );
    plant(
      root,
      'src/domain/hen.ts',
      "import { egg } from './egg';\n\nexport const hen = () => egg;\n",
    );
    plant(
      root,
      'src/domain/egg.ts',
      "import { hen } from './hen';\n\nexport const egg = () => hen;\n",
    );
    const { code, output } = await runStep('layers', root);
    expect(output).toContain('domain-folders: src/domain/planted.ts');
    expect(output).toContain('ui-packages: src/ui/Planted.svelte');
    expect(output).toContain('no-cycles: src/domain/');
    expect(code).not.toBe(0);
  });

  it('a wrong type in a module breaks the types', async () => {
    const root = makeCopy();
    plant(root, 'src/domain/planted.ts', "export const planted: number = 'one';\n");
    const { code, output } = await runStep('types', root);
    expect(output).toContain('src/domain/planted.ts');
    expect(code).not.toBe(0);
  });

  it('the document in a pure room breaks the core types', async () => {
    const root = makeCopy();
    plant(root, 'src/domain/planted.ts', 'export const planted = () => document.title;\n');
    const { code, output } = await runStep('core-types', root);
    expect(output).toContain('domain/planted.ts');
    expect(code).not.toBe(0);
  });

  it('a wrong property in markup breaks the markup types', async () => {
    const root = makeCopy();
    plant(
      root,
      'src/ui/Inner.svelte',
      '<script lang="ts">\n  let { count }: { count: number } = $props();\n</script>\n\n<p>{count}</p>\n',
    );
    plant(
      root,
      'src/ui/Planted.svelte',
      '<script lang="ts">\n  import Inner from \'./Inner.svelte\';\n</script>\n\n<Inner count="one" />\n',
    );
    const { code, output } = await runStep('types', root);
    expect(output).toContain('Planted.svelte');
    expect(code).not.toBe(0);
  });

  it('a message without translation breaks the messages', async () => {
    const root = makeCopy();
    plant(root, 'src/i18n/zh-CN/planted.ts', "export const planted = { one: '一', two: '二' };\n");
    plant(root, 'src/i18n/en/planted.ts', "export const planted = { one: 'one' };\n");
    const { code, output } = await runStep('messages', root);
    expect(output).toContain('src/i18n/en/planted.ts: planted: two: missing');
    expect(code).not.toBe(0);
  });

  it('words in markup instead of a catalogue break the messages', async () => {
    const root = makeCopy();
    plant(root, 'src/ui/Planted.svelte', '<p>没有人翻译</p>\n');
    const { code, output } = await runStep('messages', root);
    expect(output).toContain('src/ui/Planted.svelte:1');
    expect(code).not.toBe(0);
  });

  it('an export that nobody uses breaks the dead code', async () => {
    const root = makeCopy();
    plant(root, 'src/domain/planted.ts', 'export const used = 1;\nexport const unused = 2;\n');
    plant(
      root,
      'src/main.ts',
      "import { used } from './domain/planted';\n\nglobalThis.name = String(used);\n",
    );
    const { code, output } = await runStep('dead-code', root);
    expect(output).toMatch(/\bunused\s+src\/domain\/planted\.ts/);
    expect(code).not.toBe(0);
  });

  it('a markup string breaks the lint', async () => {
    const root = makeCopy();
    plant(
      root,
      'src/ui/Planted.svelte',
      '<script lang="ts">\n  let { text }: { text: string } = $props();\n</script>\n\n{@html text}\n<p style="color: red">{text}</p>\n',
    );
    const { code, output } = await runNode(
      [
        ...(STEPS.find(({ name }) => name === 'lint')?.runs[0] ?? []).slice(0, 1),
        'src/ui/Planted.svelte',
      ],
      root,
    );
    expect(output).toContain('svelte/no-at-html-tags');
    expect(output).toContain('no-restricted-syntax');
    expect(code).not.toBe(0);
  });
});
