import { domain } from './domain';
import type { ProblemCode, ProblemParams, ProblemSentence } from '../zh-CN/problems';

/** The field's word for a school level's code; a code that is none is said as it is. */
const levelWord = (level: string | number | undefined): string =>
  Object.entries(domain.programmeLevel).find(([code]) => code === level)?.[1] ?? said(level);

const said = (value: string | number | undefined): string => String(value ?? '');

/** The level that a sentence is about, before it; empty where there is none. */
const ofLevel = (p: ProblemParams): string =>
  p['level'] === undefined || p['level'] === '' ? '' : `${said(p['level'])}: `;

export const problems = {
  'empty-file': () => 'The file is empty; nothing was read. Choose another file.',
  'unknown-format': () =>
    'This kind of file is not known, and nothing was read. Excel, CSV, Word, PDF, CASE JSON, CTDL-ASN, OpenSALT and our own backups are.',
  'format-not-read': (p) =>
    `This is a ${said(p['format'])} file, which is not read yet; nothing was taken. Save it as xlsx or csv.`,
  'not-readable': () => 'The content is neither text nor a known format; nothing was read.',
  'file-encrypted': () =>
    'The file is protected by a password; nothing was read. Remove the password in the office program and try again.',
  'file-too-big': (p) =>
    `The file has ${said(p['megabytes'])} MB, more than the limit of ${said(p['limit'])} MB; nothing was read. Split it.`,
  'zip-damaged': () => 'The file is damaged or cut short; nothing was read. Get it again.',
  'zip-size-lies': () =>
    'The sizes the file declares are not its real ones; for safety nothing was read.',
  'zip-too-many-parts': (p) =>
    `The file has ${said(p['parts'])} inner parts, more than ${said(p['limit'])}; nothing was read.`,
  'zip-too-big': (p) => `Unpacked, the file exceeds ${said(p['megabytes'])} MB; nothing was read.`,
  'zip-repeated-part': (p) =>
    `An inner part is there twice (${said(p['part'])}), so the file may have been tampered with; nothing was read.`,
  'zip-encrypted': () =>
    'An inner part is encrypted; nothing was read. Remove the password and try again.',
  'zip-of-what': () =>
    'This is an archive, but nothing readable is in it; nothing was taken. Unpack it and choose a file.',
  'xml-declares-entities': () =>
    'The file holds an unsafe declaration (DOCTYPE) that office programs do not write; nothing was read.',
  'xml-cut-short': () =>
    'The sheet ends in the middle; what follows was not taken. Get the file again.',
  'not-a-workbook': () => 'There is no readable workbook in the file; nothing was read.',
  'too-many-sheets': () => 'There are too many sheets; nothing was read. Keep only those needed.',
  'sheet-missing': (p) =>
    `The sheet “${said(p['sheet'])}” is named but not in the file; the others were read.`,
  'sheet-without-cells': (p) => `The sheet “${said(p['sheet'])}” has no cells and was passed over.`,
  'sheet-not-read': () =>
    'This sheet looks like neither a standard nor a plan and was not read; the others were.',
  'column-not-read': (p) =>
    `The column “${said(p['shown'])}” was not read (${said(p['count'])} cells). Say what it holds in the columns step, or leave it out.`,
  'hidden-sheet': () =>
    'There is a hidden sheet. It is not taken unless asked; unhide it if needed.',
  'hidden-rows': (p) =>
    `There are ${said(p['count'])} hidden rows. They are not taken unless asked; unhide them if needed.`,
  'hidden-columns': (p) =>
    `There are ${said(p['count'])} hidden columns. They are not taken unless asked; unhide them if needed.`,
  'far-cell': (p) =>
    `A cell lies far outside the table (limit ${said(p['limit'])}) and was not taken; the rest was read.`,
  'too-many-cells': (p) =>
    `There are more cells than the limit (${said(p['cells'])}); the rest was not taken. Split the file.`,
  'long-cell': (p) =>
    `The cell has ${said(p['characters'])} characters; the first ${said(p['limit'])} were kept.`,
  'error-cell': (p) =>
    `The cell shows the error ${said(p['shown'])} and was read as blank. Mend it in the sheet.`,
  'formula-without-value': () =>
    'The formula has no stored result and was read as blank. Open and save it once in the office program.',
  'missing-string': () => 'The cell’s text is missing from the file; it was read as blank.',
  'bad-address': (p) =>
    `The cell address “${said(p['address'])}” makes no sense; the cell was not taken.`,
  'repeated-cell': () => 'The same cell is written twice; the first was kept.',
  'bad-merge': () => 'A merged range makes no sense and was ignored; its cells were read.',
  'merge-too-big': () => 'A merged range is too large and was not filled; the rest was read.',
  'too-many-merges': (p) =>
    `There are more merged ranges than ${said(p['limit'])}; the rest was not filled.`,
  'macros-dropped': () =>
    'The file has macros; they were neither run nor taken. The tables were read.',
  'external-links-dropped': () =>
    'The file refers to other files; they were not opened and stored results were used.',
  'embedded-parts-dropped': () =>
    'Embedded objects or data connections were not taken; the tables were read.',
  'encoding-guessed': (p) =>
    `The text was read as ${said(p['encoding'])} by guess. If it looks wrong, save it as UTF-8.`,
  'unknown-encoding': (p) =>
    `The encoding “${said(p['encoding'])}” is not known; it was guessed from the content.`,
  'undecodable-text': (p) =>
    `${said(p['count'])} places could not be read as ${said(p['encoding'])} and show as �. Check the file.`,
  'doubly-encoded': () =>
    'Some text looks as if it was converted twice; it was kept as it is. Check the file.',
  'nul-characters': (p) => `${said(p['count'])} NUL characters were removed.`,
  'open-quote': () =>
    'A quotation mark is never closed; the line was ended so that later rows are safe. Check this row.',
  'ragged-row': (p) =>
    `This row has ${said(p['cells'])} cells but the head has ${said(p['columns'])} columns; the extra ones were not taken.`,
  'preamble-skipped': (p) => `The ${said(p['rows'])} lines before the head were not taken as data.`,
  'no-table': () => 'No table was found; nothing was read.',
  'no-rows': () => 'The table has no rows.',
  'nothing-read': () =>
    'No item could be read. Check the heads, or compare with the blank template.',
  'missing-column': (p) =>
    `The required column “${said(p['column'])}” is missing; nothing was read. Add it.`,
  'json-syntax': () => 'The JSON is not well formed; nothing was read.',
  'json-too-deep': (p) =>
    `The JSON is nested more than ${said(p['limit'])} deep; nothing was read.`,
  'repeated-key': (p) => `The key “${said(p['key'])}” is there twice; the later was kept.`,
  'unsafe-key': (p) =>
    `The key “${said(p['key'])}” is unsafe and was not taken; the rest was read.`,
  'not-case': () => 'The JSON holds no CASE document or items; nothing was read.',
  'not-an-item': () => 'This entry is not an item and was not taken.',
  'not-an-association': () => 'This entry is not an association and was not taken.',
  'missing-document': () =>
    'The file has no document data; title and the like were made up from the content. Check them.',
  'missing-identifier': () => 'The item has no identifier and was given one.',
  'repeated-identifier': (p) =>
    `The identifier “${said(p['identifier'])}” is there twice; the later got its own and both were kept.`,
  'identifier-not-uuid': (p) =>
    `The identifier “${said(p['identifier'])}” is no UUID; a new one was given and the old kept.`,
  'dangling-link': (p) =>
    `A link leads to “${said(p['target'])}”, which is not in the file; it was kept as external.`,
  'self-parent': () => 'The item is its own parent; it now has none.',
  'parent-cycle': () => 'The parents run in a circle; it was cut here. Check it.',
  'several-parents': (p) =>
    `The item has ${said(p['parents'])} parents; it stands under the first and counts once.`,
  'without-parent': (p) => `${said(p['count'])} items have no parent and stand at the top.`,
  'parent-by-number': (p) =>
    `The parents of ${said(p['count'])} items were worked out from their numbers. Check them.`,
  'item-without-parent': () => 'This item lacks the level above and stands at the top. Check it.',
  'unknown-parent': (p) =>
    `The parent “${said(p['parent'])}” is not in the table; the item stands at the top.`,
  'blank-statement': () => 'This row has no statement and was not taken.',
  'blank-name': () => 'This row has no name and was not taken.',
  'blank-code': () => 'This row has no code; it was taken.',
  'unknown-kind': (p) =>
    `The kind “${said(p['shown'])}” is not known; the item was taken as a plain statement.`,
  'unknown-level': (p) =>
    `The standard has no level “${said(p['level'])}”; nothing was worked out. Choose another.`,
  'not-a-weight': (p) => `“${said(p['shown'])}” is no weight; it was left out.`,
  'weight-without-item': (p) =>
    `“${said(p['name'])}” in the weight table has no item; only the figure was kept.`,
  'not-a-document': () =>
    'This is no complete Word document; nothing was read. Save it again as docx in the office program.',
  'pdf-damaged': () => 'The PDF is damaged or incomplete; nothing was read. Get the file again.',
  'scan-without-text': () =>
    'This is a scan: pictures without text; nothing was read. Run text recognition (OCR) first, find the original, or paste the text.',
  'pdf-without-text': () =>
    'The PDF holds no text; nothing was read. Use a file with text, or paste the text.',
  'page-without-text': () =>
    'This page is a picture without text; its content was not read, the rest was.',
  'page-not-read': () => 'This page is damaged and was not read, the rest was. Get the file again.',
  'page-cut-short': () => 'This page holds too much text; the end of it was not taken. Check it.',
  'too-many-pages': (p) =>
    `The file has ${said(p['pages'])} pages; only the first ${said(p['limit'])} were read. Split it.`,
  'number-out-of-order': (p) =>
    `Number ${said(p['number'])} stands below another parent in the source; it was placed by its number. Check its place and number.`,
  'number-not-ascending': (p) =>
    `Number ${said(p['number'])} stands after a greater one${p['level'] === '' ? '' : ` (${said(p['level'])})`}. Check its place and its number.`,
  'not-by-schema': () =>
    'This does not keep to the format of standard files; nothing was read. Correct it after standards/schema.',
  'number-not-followed': (p) =>
    `“${said(p['shown'])}” begins with a number that does not follow; for now it goes on with the item before. Check the number, or split it off.`,
  'numbering-gap': (p) =>
    `${ofLevel(p)}Numbers ${p['after'] === '' ? `begin at ${said(p['next'])}` : `jump from ${said(p['after'])} to ${said(p['next'])}`}; items may be missing. Add them from the source, or confirm that it is so.`,
  'number-repeated': (p) =>
    `${ofLevel(p)}Number ${said(p['number'])} stands twice; both were taken. See whether one is misplaced or misprinted.`,
  'level-heading-missing': (p) =>
    `After ${said(p['after'])} the numbers begin anew without a heading for the next level. Taken as “${said(p['proposed'])}” for now; please confirm.`,
  'level-heading-unclear': (p) =>
    `After ${said(p['after'])} the numbers begin anew and no level can be told. The items were taken; choose their level.`,
  'level-without-items': (p) =>
    `The source lists “${said(p['level'])}”, but no items of it were found. Check the source.`,
  'function-missing': (p) =>
    `What stands above ${said(p['number'])} was not found; the item stands at the nearest known place. Add it or move the item.`,
  'stray-fragment': (p) =>
    `“${said(p['shown'])}” belongs to no number. It is no item yet and waits in the source.`,
  'paragraph-unclear': (p) =>
    `The line before “${said(p['shown'])}” was full, so only its words say that it is a statement of its own. It was taken as one; compare the source.`,
  'column-drift': (p) =>
    `“${said(p['shown'])}” does not read like this column and may have come from the one beside it. It was taken; check it.`,
  'odd-glyph': (p) =>
    `“${said(p['shown'])}” holds a glyph that is not known, perhaps from the font. It was taken; correct it.`,
  'digits-joined': (p) =>
    `The digits of “${said(p['shown'])}” stood apart and were read as ${said(p['read'])}.`,
  'hyphen-joined': (p) =>
    `“${said(p['shown'])}” held a word cut at the end of a line; it was joined.`,
  'weight-row-unclear': (p) =>
    `“${said(p['shown'])}” in the weight table does not fit the columns of the levels and was not taken. Add it beside the source.`,
  'weights-missing': () =>
    'No weight table was found. Without weights coverage can only count items.',
  'weights-by-direction': (p) =>
    `Weights stand by direction in ${said(p['count'])} columns; all were taken. Choose the direction before computing.`,
  'text-without-place': (p) =>
    `${said(p['characters'])} characters have no place yet: “${said(p['shown'])}”. They are still in the source; decide where they belong.`,
  'fact-not-found': (p) =>
    `The ${p['fact'] === 'title' ? 'title' : p['fact'] === 'code' ? 'number' : 'edition'} of the standard was not found. Fill it in.`,
  'mark-taken-off': (p) =>
    `“${said(p['shown'])}” behind the name is a mark of print and was taken off.`,
  'old-modal-wording': (p) =>
    `${said(p['number'])} uses older wording (不得, 严禁, 必须 read as “shall”; 不可 as a statement). Check it.`,
  'requirement-in-informative-annex': (p) =>
    `${said(p['number'])} states a requirement in an informative annex; it was taken as a statement and does not count as mandatory.`,
  'clause-of-several-strengths': (p) =>
    `${said(p['number'])} holds provisions of several strengths and was cut into ${said(p['parts'])} items.`,
  'function-without-weight': (p) =>
    `“${said(p['name'])}” has no weight in the weight table; the names may differ. Check it.`,
  'unknown-document': () =>
    'Text was found, but not what kind of standard it is; nothing was taken. National occupational standards, 1+X standards, GB/T norms, WorldSkills standards and graduate requirements can be read.',
  'several-weight-columns': (p) =>
    `Level ${said(p['level'])} has ${said(p['columns'])} weight columns and nothing says whose each is: its points are spread evenly over the functions.`,
  'weights-not-100': (p) =>
    `${ofLevel(p)}The weights sum to ${said(p['sum'])}, not 100. They were taken; check the source.`,
  'alignment-not-kept': (p) =>
    `${said(p['count'])} outside alignments (${said(p['type'])}) were not taken; the items were.`,
  'items-without-weight': (p) =>
    `“${said(p['name'])}” has items but no weight and is not part of the weighted coverage.`,
  'weight-without-items': (p) =>
    `“${said(p['name'])}” has the weight ${said(p['weight'])} but no items; that part counts as uncovered.`,
  'links-not-scored': (p) =>
    `${said(p['links'])} links rest on items that do not count and are not part of coverage.`,
  'nothing-to-cover': () => 'This level has no items that count, so there is no coverage figure.',
  'strength-out-of-range': (p) =>
    `The share ${said(p['value'])} of strength ${said(p['strength'])} is not from 0 to 1 and was left out. Mend the scale in Settings.`,
  'unknown-strength': (p) =>
    `${said(p['links'])} links have the strength “${said(p['strength'])}”, which the scale lacks; they were left out.`,
  'more-problems': (p) =>
    `There are ${said(p['count'])} more of the same kind, not listed one by one.`,
  'field-lost': (p) => `This format has no place for “${said(p['field'])}”; the file lacks it.`,
  'levels-lost': (p) => `${said(p['count'])} levels do not fit this format; the file lacks them.`,
  'weights-lost': () => 'The weight tables do not fit this format; the file lacks them.',
  'strength-lost': (p) =>
    `The wording (shall, should, may) of ${said(p['count'])} items does not fit this format; the file lacks it.`,
  'several-parents-lost': (p) =>
    `${said(p['count'])} items have several parents; this format keeps the first.`,
  'association-lost': (p) =>
    `${said(p['count'])} associations (${said(p['type'])}) do not fit this format; the file lacks them.`,
  'backup-empty': () => 'The backup file is empty and was not opened. Nothing changed.',
  'backup-foreign': () => 'This is not one of our backups and was not opened. Nothing changed.',
  'backup-cut': () =>
    'The backup is cut short, perhaps not fully downloaded, and was not opened. Get it again.',
  'backup-damaged': () => 'The backup is damaged and was not opened. Try another one.',
  'backup-future': (p) =>
    `This backup was written by a newer version (format ${said(p['version'])}; this one knows ${said(p['known'])}) and was not opened. Update first.`,
  'backup-count': (p) =>
    `The backup should have ${said(p['expected'])} lines but has ${said(p['found'])}; it was not opened.`,
  'backup-hash': (p) =>
    `The checksum of “${said(p['table'])}” in the backup does not match: it was changed or damaged, and was not opened.`,
  'backup-table-damaged': (p) =>
    `A row of “${said(p['table'])}” in the backup is damaged; it was not opened.`,
  'backup-row': (p) =>
    `A row of “${said(p['table'])}” in the backup is not valid; it was not opened.`,
  'backup-log': () => 'The history in the backup does not agree with itself; it was not opened.',
  'evidence-kind': (p) =>
    `“${said(p['name'])}” is neither a picture nor a PDF and was not taken. PNG, JPEG, GIF, WebP and PDF are; save a phone's HEIC photo as JPEG first.`,
  'evidence-too-big': (p) =>
    `“${said(p['name'])}” has ${said(p['megabytes'])} MB, more than the ${said(p['limit'])} MB a file may have, and was not taken. Make it smaller first.`,
  'evidence-too-many-pixels': (p) =>
    `“${said(p['name'])}” has ${said(p['millions'])} megapixels, more than the limit of ${said(p['limit'])}, and was not taken. Make it smaller first.`,
  'evidence-not-drawn': (p) =>
    `“${said(p['name'])}” cannot be opened (damaged, or locked by a password) and was not taken. Get the file again.`,
  'evidence-twice': (p) =>
    `“${said(p['name'])}” is the same as a file that this achievement has; it was not taken again.`,
  'evidence-too-many': (p) =>
    `“${said(p['name'])}” was not taken: an achievement has at most ${said(p['limit'])} files.`,
  'evidence-too-much': (p) =>
    `“${said(p['name'])}” was not taken: the files of a workspace have at most ${said(p['limit'])} MB together.`,
  'backup-file-torn': (p) =>
    `The evidence “${said(p['name'])}” is damaged: it is no longer what was taken in.`,
  'catalogue-twice': (p) =>
    `The name “${said(p['name'])}” stands for two contests; the catalogue was not taken. Change one of them.`,
  'catalogue-no-columns': () =>
    'No catalogue was found: the sheet needs the columns “name” and “level”.',
  'catalogue-no-name': () => 'This row has no name of a contest and was not taken.',
  'catalogue-no-level': (p) =>
    `“${said(p['written'])}” is no level of the rules; this row was not taken.`,
  'plan-no-course-table': () =>
    'No course table was found; nothing was read. A plan needs course names and credits or hours.',
  'plan-no-name-column': () =>
    'This table has no course name column and was not read. Name it in the columns step.',
  'plan-table-left': (p) =>
    `The table “${said(p['title'])}” is no course table and was not read as one.`,
  'plan-row-left': (p) =>
    `This row is neither a course nor a subtotal and was not taken: “${said(p['text'])}”.`,
  'plan-level-guessed': (p) =>
    `The school level was taken to be ${levelWord(p['level'])}. Check it.`,
  'plan-code-repeated': (p) =>
    `The course code “${said(p['text'])}” is there twice; both were taken. Check “${said(p['course'])}”.`,
  'plan-course-without-figures': (p) =>
    `“${said(p['course'])}” has neither credits nor hours; it was taken. Check it.`,
  'plan-credits-blank': (p) => `“${said(p['course'])}” has no credits; it was taken.`,
  'plan-hours-blank': (p) => `“${said(p['course'])}” has no hours; it was taken.`,
  'plan-term-blank': (p) => `“${said(p['course'])}” has no term; it was taken.`,
  'plan-shared-figure': (p) =>
    `“${said(p['text'])}” is a figure shared by several courses and was not split among them.`,
  'plan-unit-without-factor': (p) =>
    `The unit of “${said(p['text'])}” has no factor; it was kept as written and not counted.`,
  'plan-cell-unread': (p) =>
    `“${said(p['text'])}” could not be read; it counts as blank and was kept as written.`,
  'claims-no-columns': () =>
    'No columns for student number and achievement were found, so nothing was taken. Start from the blank sheet.',
  'claims-none': () => 'The sheet has no row that can be taken.',
  'claims-no-number': () => 'This row has no student number and was not taken.',
  'claims-no-title': () => 'This row names no achievement and was not taken.',
  'claims-no-name': (p) =>
    `Student ${said(p['number'])} is new but has no name; the row was not taken.`,
  'claims-no-programme': (p) =>
    `Student ${said(p['number'])} is new: choose a programme above first. The row was not taken.`,
  'claims-number-lossy': (p) =>
    `The student number ${said(p['number'])} is stored as a number and may have lost digits; the row was not taken. Make the column text and fill it again.`,
  'claims-no-day': (p) =>
    `“${said(p['written'])}” names no day; the row was not taken. Write 2026-03-01.`,
  'claims-no-such-value': (p) =>
    `${said(p['fact'])} has no value “${said(p['written'])}”; the row was not taken.`,
  'claims-other-name': (p) =>
    `Student ${said(p['number'])} is on file under another name than “${said(p['written'])}”; the one on file stays.`,
  'claims-no-course': (p) =>
    `The student’s plan has no single course “${said(p['written'])}”; the claim was taken without it.`,
  'pack-wrong-value': (p) =>
    `This value in the rule pack is wrong; it should be ${said(p['expected'])}. The pack was not taken.`,
  'pack-missing-field': (p) => `The rule pack lacks “${said(p['field'])}” and was not taken.`,
  'pack-unknown-field': (p) =>
    `The rule pack has an unknown field “${said(p['field'])}” and was not taken.`,
  'pack-unknown-primitive': (p) =>
    `The rule pack uses the rule “${said(p['name'])}”, which this version lacks; it was not taken.`,
  'pack-id-twice': (p) => `“${said(p['name'])}” is there twice in the rule pack; it was not taken.`,
  'pack-row-length': (p) =>
    `This row of the rule table has ${said(p['has'])} cells instead of ${said(p['wants'])}; the pack was not taken.`,
  'pack-fact-undeclared': (p) =>
    `The rules look at “${said(p['name'])}”, which is not declared. Check it.`,
  'pack-clause-missing': (p) =>
    `The rules cite the clause “${said(p['name'])}”, which the pack lacks. Check it.`,
  'pack-condition-missing': (p) =>
    `The rules refer to the condition “${said(p['name'])}”, which the pack lacks. Check it.`,
  'pack-on-at-recognition': (p) =>
    `“${said(p['name'])}” does not belong in a recognition rule. Check it.`,
  'pack-compares-at-source': (p) =>
    `The rule “${said(p['name'])}” compares at the source, which may not be meant. Check it.`,
  'not-json': () => 'The file is no JSON; nothing was read.',
  'only-first-written': () =>
    'This format holds one document a file; only the first was written. Export the others one by one.',
  'not-a-table': () => 'The content is no table; nothing was read.',
  'not-text': () => 'The file is not text; nothing was read.',
  'cannot-write': () =>
    'This format cannot hold such content; no file was written. Choose another format.',
  'html-too-deep': () => 'The page is nested too deep; nothing was read.',
  'not-a-record': () => 'This entry is no record and was not taken; the rest was read.',
  'course-standard-no-name': () =>
    'The name of the course was not found: please say below which course it is.',
  'course-standard-no-outcomes': () => 'No outcomes were found.',
  'course-standard-no-units': () => 'No units were found.',
  'course-standard-hours': (p) =>
    `The units add up to ${said(p['sum'])} hours, the course standard says ${said(p['total'])}; both are kept as printed.`,
  'plan-json-syntax': () => 'The plan’s JSON is not well formed; nothing was read.',
  'plan-json-shape': () =>
    'The plan’s JSON lacks something or has the wrong kind of value; nothing was read.',
  'plan-targets-not-written': () =>
    'The standards a plan serves do not fit this format; the file lacks them.',
  'policy-unverified-on': (p) =>
    `Rule “${said(p['name'])}” rests on a clause that nobody verified and must be off. Verify the clause first.`,
  'text-cut': () => 'A text was too long and was cut in the file. Check it.',
  mojibake: () =>
    'Some text looks as if it was converted twice; it was kept as it is. Check the file.',
  'xml-too-deep': () => 'The file is nested too deep; nothing was read.',
  'unknown-code': (p) =>
    `There is a problem (${said(p['code'])}) that this version has no words for. Check what was taken.`,
} satisfies Record<ProblemCode, ProblemSentence>;
