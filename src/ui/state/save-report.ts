import { reportSheets, type Report } from '../../reports/report';
import { writeBook } from '../../workers/report-client';
import type { Services } from '../services';
import { download } from './download';
import { shell as en } from '../../i18n/en/shell';
import { shell as zh } from '../../i18n/zh-CN/shell';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A name that every system takes: signs that some forbid become blanks, at most 100 characters. @example safeName('a/b:c') // 'a b c' */
export function safeName(wanted: string): string {
  const name = Array.from(wanted)
    .map((sign) => (sign < ' ' || '\\/:*?"<>|'.includes(sign) ? ' ' : sign))
    .slice(0, 100)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return name === '' ? 'duijie' : name;
}

/** Hands a report to the browser as an office book, and says so. */
export async function saveReport({ prefs, toasts }: Services, report: Report): Promise<void> {
  const t = prefs.pick({ 'zh-CN': zh, en });
  const name = `${safeName(report.fileName)}.xlsx`;
  download(name, await writeBook(reportSheets(report)), XLSX);
  toasts.say(t.toast.saved(name));
}
