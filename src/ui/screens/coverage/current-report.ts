import { drawMap } from '../../../charts/coverage-map/svg-map';
import { svgFile } from '../../../charts/svg';
import type { LevelCoverage } from '../../../coverage/coverage';
import { levelWords } from '../../../coverage/direction';
import { drawBars } from '../../../charts/weight-bars/layout';
import { charts as chartsEn } from '../../../i18n/en/charts';
import { coverage as en } from '../../../i18n/en/coverage';
import { reports as reportsEn } from '../../../i18n/en/reports';
import { dateText, percentText } from '../../../i18n/locale';
import { charts as chartsZh } from '../../../i18n/zh-CN/charts';
import { coverage as zh } from '../../../i18n/zh-CN/coverage';
import { reports as reportsZh } from '../../../i18n/zh-CN/reports';
import { coverageReport } from '../../../reports/coverage-report';
import { handOutFile } from '../../../reports/hand-out/hand-out';
import { standardText, type StandardName } from '../../../reports/matrix-report';
import type { Report } from '../../../reports/report';
import type { Services } from '../../services';
import type { LensData, LensDocument } from '../mapping/lens-data.svelte';
import { barsOf, mapOf } from './coverage-pictures';
import type { CoverageState, CoverageView } from './coverage-state.svelte';

/** Today as an ISO date by the reader's own clock. */
export function today({ now }: Services): string {
  const date = new Date(now());
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A standard's name with the level and direction that were reckoned; without one, with the level looked at. */
export function nameOf(
  { document: { standard }, level }: LensDocument,
  reckoned: Pick<LevelCoverage, 'level' | 'direction'> = { level },
): StandardName {
  const { title, edition } = standard;
  return { title, edition, level: levelWords(standard, reckoned) };
}

/** What stands under every picture: definition, standard with edition, date. */
export function captionOf(services: Services, view: CoverageView): string {
  const { prefs } = services;
  const t = prefs.pick({ 'zh-CN': zh, en });
  const r = prefs.pick({ 'zh-CN': reportsZh, en: reportsEn });
  return t.caption(
    r.definitions[view.coverage.definition] ?? view.coverage.definition,
    standardText(nameOf(view.lens, view.level)),
    dateText(prefs.locale, today(services)),
  );
}

/** The coverage page of the lens as a report, pictures included. */
export function currentReport(services: Services, data: LensData, state: CoverageState): Report {
  const { prefs } = services;
  const c = prefs.pick({ 'zh-CN': chartsZh, en: chartsEn });
  const r = prefs.pick({ 'zh-CN': reportsZh, en: reportsEn });
  const shareText = (share: number): string => percentText(prefs.locale, share);
  return coverageReport({
    locale: prefs.locale,
    programme: data.programme,
    courses: data.courses,
    scale: data.scale,
    on: today(services),
    chapters: state.chapters.map(({ lens, coverage }) => {
      const [target] = coverage.levels;
      return {
        name: nameOf(lens, target),
        coverage,
        levelNames: Object.fromEntries(
          lens.document.standard.levels.map((level) => [level.id, level.name]),
        ),
        figures:
          target === undefined
            ? []
            : [
                {
                  caption: r.coverage.bars,
                  drawing: drawBars(
                    barsOf(target, (name, covered, weight, share) =>
                      c.bars.bar(name, covered, weight, shareText(share)),
                    ),
                    { width: 640 },
                  ),
                },
                {
                  caption: r.coverage.map,
                  drawing: drawMap(mapOf(target, data.courses), shareText),
                },
              ],
      };
    }),
  });
}

/** The hand-out for teachers as the text of one HTML file. */
export function currentHandOut(services: Services, data: LensData, state: CoverageState): string {
  const { prefs } = services;
  const r = prefs.pick({ 'zh-CN': reportsZh, en: reportsEn });
  return handOutFile({
    locale: prefs.locale,
    programme: data.programme,
    courses: data.courses,
    on: today(services),
    chapters: state.chapters.map(({ lens, coverage }) => {
      const [target] = coverage.levels;
      const drawing =
        target === undefined
          ? { width: 0, height: 0, shapes: [] }
          : drawMap(mapOf(target, data.courses), (share) => percentText(prefs.locale, share));
      return { name: nameOf(lens, target), coverage, svg: svgFile(drawing, r.coverage.map) };
    }),
  });
}
