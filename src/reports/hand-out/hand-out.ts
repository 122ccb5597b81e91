import type { Coverage, CoverageRow } from '../../coverage/coverage';
import { rankGaps } from '../../coverage/rank-gaps';
import { shown, times, toNumber, type Amount } from '../../domain/amount';
import type { Course, Programme } from '../../domain/programme';
import { xmlText } from '../../charts/svg';
import { coverStep } from '../../charts/scale';
import { reports as en } from '../../i18n/en/reports';
import type { Locale } from '../../i18n/locale';
import { reports as zh, type ReportMessages } from '../../i18n/zh-CN/reports';
import { arithmeticText } from '../arithmetic-text';
import { standardText, type StandardName } from '../matrix-report';
import { HAND_OUT_SCRIPT } from './page-script';
import { HAND_OUT_STYLE } from './page-style';

/** What goes into a hand-out: plan and coverage, nothing about any person. */
export interface HandOut {
  readonly locale: Locale;
  readonly programme: Programme | undefined;
  readonly courses: readonly Course[];
  readonly chapters: readonly {
    readonly name: StandardName;
    readonly coverage: Coverage;
    /** The coverage map of the level asked for, as an SVG file. */
    readonly svg: string;
  }[];
  readonly on: string;
}

const percent = (share: Amount): string => `${shown(times(share, '100' as Amount), 1)}%`;

function itemPage(
  row: CoverageRow,
  courses: ReadonlyMap<string, Course>,
  t: ReportMessages,
): string {
  const links = row.links
    .map((link) => {
      const course = courses.get(link.courseId);
      return course === undefined
        ? ''
        : `<li><a href="#c-${xmlText(course.id)}">${xmlText(course.name)}</a> <b>${xmlText(link.strength)}</b></li>`;
    })
    .join('');
  return `<article id="i-${xmlText(row.itemId ?? '')}" data-find="${xmlText(`${row.number} ${row.text}`)}"><h3><span class="code">${xmlText(row.number)}</span> ${xmlText(row.text)}</h3><p class="share s${coverStep(toNumber(row.share))}">${percent(row.share)}</p><p class="how">${xmlText(arithmeticText(row.arithmetic))}</p><h4>${t.handOut.supportedBy}</h4>${links === '' ? `<p>${t.handOut.noCourse}</p>` : `<ul>${links}</ul>`}</article>`;
}

function coursePage(
  course: Course,
  items: readonly { readonly row: CoverageRow; readonly strength: string }[],
  t: ReportMessages,
): string {
  const list = items
    .map(
      ({ row, strength }) =>
        `<li><a href="#i-${xmlText(row.itemId ?? '')}"><span class="code">${xmlText(row.number)}</span> ${xmlText(row.text)}</a> <b>${xmlText(strength)}</b></li>`,
    )
    .join('');
  const outcomes = course.outcomes.map((each) => `<li>${xmlText(each)}</li>`).join('');
  const credits = course.credits === null ? '' : `${shown(course.credits)} ${t.handOut.credits}`;
  return `<article id="c-${xmlText(course.id)}" data-find="${xmlText(`${course.code} ${course.name}`)}"><h3><span class="code">${xmlText(course.code)}</span> ${xmlText(course.name)}</h3><p>${xmlText([course.category, credits].filter((each) => each !== '').join(' · '))}</p>${course.description === undefined ? '' : `<p>${xmlText(course.description)}</p>`}${outcomes === '' ? '' : `<h4>${t.handOut.outcomes}</h4><ul>${outcomes}</ul>`}<h4>${t.handOut.supports}</h4>${list === '' ? `<p>${t.handOut.noItem}</p>` : `<ul>${list}</ul>`}</article>`;
}

/** A picture inside a page: its own prologue is not needed, and two pictures must not share a name. */
function embedded(svg: string, at: number): string {
  return svg
    .replaceAll('id="hatch"', `id="hatch-${at}"`)
    .replaceAll('"url(#hatch)"', `"url(#hatch-${at})"`)
    .replace('<svg ', '<svg class="map" ');
}

/**
 * The hand-out: one HTML file that opens by double click without any network, with map, gaps, items and courses, and a
 * search. Everything in it is plain text of plan and standard; it holds no students, no names of who linked what.
 * The file's own policy forbids it to load anything. No chapters give an empty but readable file.
 * @example handOutFile({ …, chapters: [] }).startsWith('<!doctype html>') // true
 */
export function handOutFile(given: HandOut): string {
  const t: ReportMessages = given.locale === 'en' ? en : zh;
  const words = t.handOut;
  const courses = new Map(given.courses.map((course) => [course.id as string, course]));
  const supported = new Map<string, { row: CoverageRow; strength: string }[]>();
  const seen = new Set<string>();
  const pages: string[] = [];
  const rowsOf = (coverage: Coverage): readonly CoverageRow[] =>
    coverage.levels.flatMap((level) => level.rows.filter((row) => row.scored));
  for (const { coverage } of given.chapters)
    for (const row of rowsOf(coverage)) {
      if (row.itemId === null || seen.has(row.itemId)) continue;
      seen.add(row.itemId);
      pages.push(itemPage(row, courses, t));
      for (const link of row.links) {
        const list = supported.get(link.courseId) ?? [];
        list.push({ row, strength: link.strength });
        supported.set(link.courseId, list);
      }
    }
  const name =
    given.programme === undefined ? '' : `${given.programme.name} ${given.programme.cohort}`.trim();
  const chapters = given.chapters
    .map(({ name: standard, coverage, svg }, at) => {
      const target = coverage.levels[0];
      if (target === undefined) return '';
      const gaps = rankGaps(target)
        .map(
          (gap) =>
            `<li><a href="#i-${xmlText(gap.itemId)}"><span class="code">${xmlText(gap.number)}</span> ${xmlText(gap.text)}</a> <b>−${shown(gap.missing)}</b></li>`,
        )
        .join('');
      return `<section><h2>${xmlText(t.coverage.headline(standardText(standard), `${shown(target.covered, 1)}%`))}</h2><p class="how">${xmlText(t.definitions[coverage.definition] ?? '')}</p><h3>${words.map}</h3><div class="wide" tabindex="0" role="region" aria-label="${words.map}">${embedded(svg, at)}</div><h3>${words.gaps}</h3><ol>${gaps}</ol></section>`;
    })
    .join('');
  const language = given.locale;
  const sample = given.programme?.status === 'sample' ? `<p class="how">${t.sample}</p>` : '';
  const list = given.courses
    .map((course) => `<li><a href="#c-${xmlText(course.id)}">${xmlText(course.name)}</a></li>`)
    .join('');
  const coursePages = given.courses
    .map((course) => coursePage(course, supported.get(course.id) ?? [], t))
    .join('');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><title>${xmlText(`${words.title} ${name}`.trim())}</title><style>${HAND_OUT_STYLE}</style></head>
<body data-nothing="${words.nothing}"><header><h1>${xmlText(`${words.title} ${name}`.trim())}</h1><label>${words.search} <input id="q" type="search" autocomplete="off"></label></header>
<main><div id="found" role="region" aria-live="polite" aria-label="${words.found}" hidden></div><div id="front">${sample}${chapters}<section><h2>${words.coursesHeading}</h2><ul class="columns">${list}</ul></section></div><div id="pages"><nav><a href="#">${words.back}</a></nav>${pages.join('')}${coursePages}</div></main>
<footer>${xmlText(words.made(given.on))}</footer><script>${HAND_OUT_SCRIPT}</script></body></html>
`;
}
