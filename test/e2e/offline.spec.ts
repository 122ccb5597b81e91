import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { read, utils, write } from 'xlsx';
import type { FormatId } from '../../src/formats/reading';
import { writeFile } from '../../src/formats/write-file';
import { importing as t } from '../../src/i18n/zh-CN/import';
import { seededBytes } from '../formats/random';
import { sampleStandard } from '../formats/sample-standard';
import { waitUntilKept } from './harness/page-tools';
import { expect, test } from './harness/test';
import { settled } from './screens';
import { planBook } from './walk-files';

const SUFFIX: Partial<Record<FormatId, string>> = {
  'case-1.0': 'json',
  'case-1.1': 'json',
  'ctdl-asn': 'json',
  'opensalt-csv': 'csv',
  'opensalt-xlsx': 'xlsx',
  csv: 'csv',
  xlsx: 'xlsx',
  md: 'md',
};

interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the page says when it was read. */
  readonly tells: string;
}

const fixture = (path: string): Buffer =>
  readFileSync(new URL(`../fixtures/standards/${path}`, import.meta.url));

/** One file for each reader: what the product writes itself, and old and odd carriers of the same plan. */
async function samples(): Promise<readonly Sample[]> {
  const document = sampleStandard();
  const standards = await Promise.all(
    Object.entries(SUFFIX).map(async ([id, suffix]): Promise<Sample> => {
      const written = await writeFile({ standards: [document] }, id as FormatId, {
        at: '2026-01-01T00:00:00Z',
        random: seededBytes(1),
      });
      if (!('bytes' in written)) throw new Error(`${id} was refused`);
      return {
        name: `${id}.${suffix}`,
        bytes: Buffer.from(written.bytes),
        tells: '能看懂机器人本体与底座的装配简图',
      };
    }),
  );
  const book = read(planBook());
  const [sheet] = Object.values(book.Sheets);
  if (sheet === undefined) throw new Error('the plan has no sheet');
  const course = '机器人示教编程';
  const printed = (['docx', 'pdf', 'txt'] as const).map((kind): Sample => ({
    name: `o1.${kind}`,
    bytes: fixture(`${kind}/o1-form-2018.${kind}`),
    tells: '能更换导轨间隙',
  }));
  return [
    ...standards,
    ...printed,
    {
      name: 'plan.xls',
      bytes: write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer,
      tells: course,
    },
    { name: 'web.html', bytes: Buffer.from(utils.sheet_to_html(sheet)), tells: course },
    {
      name: 'utf16.txt',
      bytes: Buffer.from(`\uFEFF${utils.sheet_to_csv(sheet, { FS: '\t' })}`, 'utf16le'),
      tells: course,
    },
  ];
}

async function readOne(page: Page, { name, bytes, tells }: Sample): Promise<void> {
  await page
    .locator('main input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  const next = page.getByRole('button', { name: t.next, exact: true });
  const take = page.getByRole('button', { name: t.take(1) });
  await expect(next.or(take), name).toBeVisible({ timeout: 30_000 });
  if (await next.isVisible()) await next.click();
  await expect(page.locator('main'), name).toContainText(tells);
  await expect(page.getByRole('alert'), name).toHaveCount(0);
  // Nothing is stored: the next file begins anew.
  for (const place of ['#/standards', '#/import'])
    await page.evaluate((hash) => (location.hash = hash), place);
  await settled(page);
}

test('with the cable out after one visit, every reader still reads', async ({
  page,
  context,
  watch,
}) => {
  await page.goto('/');
  await waitUntilKept(page);
  watch.allow.offline = true;
  await context.setOffline(true);
  await page.reload();
  await page.goto('/#/import');
  await settled(page);
  for (const sample of await samples()) await readOne(page, sample);
});
