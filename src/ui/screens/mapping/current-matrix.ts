import { mapping as en } from '../../../i18n/en/mapping';
import { mapping as zh } from '../../../i18n/zh-CN/mapping';
import { matrixReport } from '../../../reports/matrix-report';
import type { Report } from '../../../reports/report';
import type { Services } from '../../services';
import type { LensData } from './lens-data.svelte';
import { matrixColumns, matrixRows } from './matrix-rows';

/** The matrix of the lens as it stands now, in the language of the screen: for a sheet and for paper. */
export function currentMatrix({ prefs, now }: Services, data: LensData): Report {
  const t = prefs.pick({ 'zh-CN': zh, en });
  return matrixReport({
    locale: prefs.locale,
    programme: data.programme,
    standards: data.documents.map(({ document, level }) => ({
      title: document.standard.title,
      edition: document.standard.edition,
      level: document.standard.levels.find((each) => each.id === level)?.name ?? '',
    })),
    rows: matrixRows(data.documents, t.common).lines,
    courses: matrixColumns(data.courses).filter((line) => !line.isGroup),
    alignments: data.alignments,
    scale: data.scale,
    on: new Date(now()).toISOString().slice(0, 10),
  });
}
