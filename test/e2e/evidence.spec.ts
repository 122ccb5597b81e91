import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { Download, Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

/** The rules of an institution that does not exist: a contest counts once its certificate and the list of winners are on file. */
const PACK = {
  format: 'duijie-credit-rules',
  version: 1,
  id: 'yunling-evidence',
  stage: 'recognition',
  title: '云岭凭证规则（虚构）',
  institution: '云岭示例职业学院（虚构）',
  source: { title: '竞赛学分认定办法（虚构）', year: '2026' },
  edition: '2026',
  status: 'sample',
  effective: { from: '2026-01-01', to: null, by: 'claim.submitted' },
  clauses: [
    { id: 'table', text: '国家级 6 分，省部级 4 分。' },
    { id: 'proof', text: '须有获奖证书和公布名单。' },
  ],
  facts: [
    {
      name: 'contestLevel',
      label: '竞赛级别',
      type: 'choice',
      choices: [
        { value: 'national', label: '国家级' },
        { value: 'provincial', label: '省部级' },
      ],
    },
    {
      name: 'evidenceKinds',
      label: '凭证',
      type: 'list',
      choices: [
        { value: 'certificate', label: '获奖证书' },
        { value: 'official-list', label: '公布名单' },
      ],
    },
  ],
  steps: [
    {
      id: 'proof',
      primitive: 'evidence',
      clause: 'proof',
      needs: ['certificate', 'official-list'],
    },
    {
      id: 'credits',
      primitive: 'grid',
      clause: 'table',
      rows: { fact: 'contestLevel', values: ['national', 'provincial'] },
      columns: { fact: 'kind', values: ['contest'] },
      cells: [['6'], ['4']],
    },
  ],
};

/** A striped PNG. */
function picture(width: number, height: number): Buffer {
  const part = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 0xe0);
  for (let y = 0; y < height; y += 1) {
    rows[y * (1 + width * 3)] = 0;
    if (y % 80 < 40) rows.fill(0x40, y * (1 + width * 3) + 1, (y + 1) * (1 + width * 3));
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', head),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

const SCAN = {
  name: '获奖证书（虚构）.pdf',
  mimeType: 'image/png',
  buffer: picture(600, 420),
};
const LIST = {
  name: '公布名单（虚构）.pdf',
  mimeType: 'application/pdf',
  buffer: readFileSync(new URL('../fixtures/standards/pdf/g1-lines.pdf', import.meta.url)),
};
const PAGE = {
  name: '截图.png',
  mimeType: 'image/png',
  buffer: Buffer.from('<!doctype html><script>document.title = "ran"</script>'),
};

async function openCredits(page: Page, query: string): Promise<void> {
  await page.evaluate((asked) => {
    location.hash = `#/credits?${asked}`;
  }, query);
  await settled(page);
}

async function adopt(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/packs';
  });
  await settled(page);
  await page.getByRole('button', { name: '新建认定规则' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('textbox', { name: 'JSON' }).fill(JSON.stringify(PACK));
  await page.getByRole('button', { name: '采用这份 JSON' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PACK.title);
  await openCredits(page, 'tab=rules');
  await page
    .getByLabel('认定规则（成果 → 学分）')
    .selectOption({ label: `${PACK.title}（${PACK.institution}，2026）` });
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await expect(page.getByRole('tab', { name: '申请' })).toHaveAttribute('aria-selected', 'true');
}

async function record(page: Page, number: string, name: string, title: string): Promise<void> {
  await openCredits(page, 'record=1');
  const form = page.getByRole('form', { name: '登记学习成果' });
  await form.getByLabel('学号').fill(number);
  await form.getByLabel('姓名').fill(name);
  await form.getByLabel('成果名称').fill(title);
  await form.getByLabel('取得日期').fill('2026-03-01');
  await form.getByLabel('竞赛级别').selectOption({ label: '国家级' });
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function drawn(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const data = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height);
    return data?.data.some((value, at) => at % 4 === 0 && value < 0x80) === true;
  });
}

test('files are attached, looked at, decide a claim, are found at another student, and come back from a backup byte for byte', async ({
  page,
}) => {
  await openSample(page);
  await adopt(page);
  await record(page, '026460300901', '甲（虚构）', '凭证竞赛（虚构）');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '添加图片或 PDF' }).click();
  await (await chooser).setFiles([SCAN]);
  await page.getByRole('button', { name: '登记并申请' }).click();

  const decision = page.getByRole('region', { name: '认定与转换' });
  const files = page.getByRole('group', { name: '证明文件' });
  await expect(decision.getByRole('status')).toContainText('不予认定');
  await expect(files.getByRole('listitem')).toHaveCount(1);
  const choose = page.waitForEvent('filechooser');
  await files.getByRole('button', { name: '添加图片或 PDF' }).click();
  await (await choose).setFiles([LIST, PAGE]);
  await expect(page.getByRole('alert')).toContainText('不是图片或 PDF');
  await expect(files.getByRole('listitem')).toHaveCount(2);
  const scan = files.getByRole('listitem').filter({ hasText: SCAN.name });
  const list = files.getByRole('listitem').filter({ hasText: LIST.name });
  await expect.poll(() => drawn(scan.locator('canvas'))).toBe(true);
  await expect.poll(() => drawn(list.locator('canvas'))).toBe(true);

  await scan.getByRole('checkbox', { name: '获奖证书' }).check();
  await list.getByRole('checkbox', { name: '公布名单' }).check();
  await expect(decision.getByRole('status')).toContainText('准予认定');
  await list.getByRole('button', { name: /^查看/ }).click();
  const view = page.getByRole('dialog', { name: LIST.name });
  await expect.poll(() => drawn(view.locator('canvas').first())).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
  await list.getByRole('button', { name: /^删除/ }).click();
  await expect(decision.getByRole('status')).toContainText('不予认定');
  await page.keyboard.press('Control+z');
  await expect(decision.getByRole('status')).toContainText('准予认定');
  await expectAccessible(page);
  const claim = await page.evaluate(() => location.hash);

  await record(page, '026460300902', '乙（虚构）', '另一项竞赛（虚构）');
  await page.getByRole('button', { name: '登记并申请' }).click();
  await expect(decision.getByRole('status')).toContainText('不予认定');
  // Pasted, as from a program that shows pictures.
  await page.evaluate((signs) => {
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], '粘贴.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, SCAN.buffer.toString('latin1'));
  await expect(files).toContainText('请核对：甲（虚构）（026460300901）');

  await openCredits(page, 'tab=achievements');
  await expect(page.getByRole('row').filter({ hasText: '026460300901' })).toContainText('请核对');

  await page.evaluate(() => {
    location.hash = '#/settings?tab=backup';
  });
  await expect(page.locator('main')).toContainText('证明文件 3 份');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存备份文件' }).click();
  const backup = await bytesOf(await saved);
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开备份文件…' }).click();
  await (
    await opened
  ).setFiles([{ name: 'w.duijie', mimeType: 'application/x-ndjson', buffer: backup }]);
  await expect(page.getByText('备份已打开为新的工作区')).toBeVisible({ timeout: 30_000 });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, claim);
  await settled(page);
  await expect(files.getByRole('listitem')).toHaveCount(2);
  for (const [line, { buffer, name }] of [
    [scan, SCAN],
    [list, LIST],
  ] as const) {
    const out = page.waitForEvent('download');
    await line.getByRole('button', { name: /^存出/ }).click();
    const file = await out;
    expect((await bytesOf(file)).equals(buffer)).toBe(true);
    // What it is decides its ending, not what it was called.
    expect(file.suggestedFilename()).toBe(name.replace('.pdf', line === scan ? '.png' : '.pdf'));
  }
  expect(await page.title()).not.toContain('ran');
});
