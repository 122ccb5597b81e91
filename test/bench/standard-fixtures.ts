import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fodt } from '../fixtures/standards/make/fodt';
import { madeFixtures } from '../fixtures/standards/make/fixtures';

/** The office program; another path may be given in OFFICE. */
const OFFICE = process.env['OFFICE'] ?? 'soffice';
/** Names in NAMES, with commas between, make those alone; else all are made. */
const NAMES = process.env['NAMES']?.split(',');
const OUT = fileURLToPath(new URL('../fixtures/standards/', import.meta.url));

/**
 * Makes the fixtures of standards anew: each layout as DOCX, PDF and plain text by an office program, what a reader must find beside it.
 * `npm run bench -- standard-fixtures && npx prettier --write test/fixtures/standards`; needs `soffice` (LibreOffice Writer) and a Chinese font.
 */
export function run(): void {
  const work = mkdtempSync(join(tmpdir(), 'fixtures-'));
  const sources: string[] = [];
  for (const { name, layout, expected } of madeFixtures()) {
    if (NAMES?.includes(name) === false) continue;
    const path = join(work, `${name}.fodt`);
    writeFileSync(path, fodt(layout));
    sources.push(path);
    writeFileSync(join(OUT, `${name}.json`), `${JSON.stringify(expected)}\n`);
  }
  for (const [format, filter] of [
    ['docx', 'docx:Office Open XML Text'],
    ['pdf', 'pdf:writer_pdf_Export'],
    ['txt', 'txt:Text (encoded):UTF8'],
  ] as const) {
    mkdirSync(join(OUT, format), { recursive: true });
    execFileSync(OFFICE, [
      `-env:UserInstallation=file://${work}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      join(OUT, format),
      ...sources,
    ]);
  }
  rmSync(work, { recursive: true });
}
