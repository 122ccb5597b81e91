import type { StandardDocument } from '../../domain/standard';
import { foreignOf, titleOf, wordOfStatus } from '../case/fields';
import { writeCsv } from '../csv/write-csv';
import { asList, asObject, asText } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import type { Written } from '../reading';
import { derivedUuid } from '../standard/ids';
import { writeXlsx } from '../xlsx/write-xlsx';
import { ITEM_COLUMNS, itemRows, openSaltLosses } from './rows';

const DOC_COLUMNS = [
  'identifier',
  'creator',
  'title',
  'lastChangeDate',
  'officialSourceURL',
  'publisher',
  'description',
  'subject',
  'language',
  'version',
  'adoptionStatus',
  'statusStartDate',
  'statusEndDate',
  'license',
  'notes',
] as const;

const LINK_COLUMNS = [
  'identifier',
  'originNodeURI',
  'originNodeIdentifier',
  'originNodeHumanCodingScheme',
  'associationType',
  'destinationNodeURI',
  'destinationNodeIdentifier',
  'destinationNodeHumanCodingScheme',
  'associationGroupIdentifier',
  'associationGroupName',
] as const;

/**
 * A standard as OpenSALT's item CSV: the tree in smartLevel. Head fields, weights and other associations have no place.
 * @example writeOpenSaltCsv(document, at).losses.map((loss) => loss.code) // ['field-lost']
 */
export function writeOpenSaltCsv(document: StandardDocument, at: string): Written {
  const losses = new ProblemList();
  openSaltLosses(document, losses);
  const others = foreignOf(document.standard.foreign)?.associations.length ?? 0;
  if (others > 0) losses.add('association-lost', 'warning', {}, { type: '*', count: others });
  const several = document.items.filter((item) => item.alsoUnder !== undefined).length;
  if (several > 0) losses.add('several-parents-lost', 'warning', {}, { count: several });
  return { bytes: writeCsv([ITEM_COLUMNS, ...itemRows(document, at)]), losses: losses.list() };
}

/** A standard as OpenSALT's workbook of three sheets. Weights and strengths have no place. */
export function writeOpenSaltXlsx(document: StandardDocument, at: string): Written {
  const losses = new ProblemList();
  openSaltLosses(document, losses);
  const { standard, items } = document;
  const foreign = foreignOf(standard.foreign);
  const about = (name: string) => asList(foreign?.document[name]).map(asText).join(', ');
  const doc: Readonly<Record<(typeof DOC_COLUMNS)[number], string>> = {
    identifier: standard.id,
    creator: about('creator') || standard.publisher || 'Duijie',
    title: standard.title,
    lastChangeDate: at,
    officialSourceURL: about('officialSourceURL'),
    publisher: standard.publisher ?? '',
    description: about('description'),
    subject: about('subject'),
    language: standard.language === 'und' ? '' : standard.language,
    version: standard.edition,
    adoptionStatus: wordOfStatus(standard.status),
    statusStartDate: standard.effectiveFrom ?? '',
    statusEndDate: standard.effectiveTo ?? '',
    license: standard.licence ?? '',
    notes: about('notes'),
  };
  const byId = new Map(items.map((item) => [item.id as string, item]));
  const links: string[][] = [...items]
    .sort((a, b) => a.order - b.order)
    .flatMap((item) =>
      [item.parentId, ...(item.alsoUnder ?? [])].map((parent) => {
        const above = parent === null ? undefined : byId.get(parent);
        return [
          foreign?.links[`${item.id}>${parent ?? ''}`] ??
            derivedUuid(`${standard.id}:${item.id}>${parent ?? ''}`),
          '',
          item.id,
          item.number,
          'Is Child Of',
          '',
          parent ?? standard.id,
          above?.number ?? '',
          '',
          '',
        ];
      }),
    );
  for (const raw of foreign?.associations ?? []) {
    const end = (name: string) => {
      const node = asObject(raw[name]);
      const id = asText(node?.['identifier']);
      const item = byId.get(id);
      return [asText(node?.['uri']), id, item ? titleOf(item) : ''];
    };
    const type = asText(raw['associationType']).replace(/([a-z])([A-Z])/g, '$1 $2');
    links.push([
      asText(raw['identifier']) || derivedUuid(JSON.stringify(raw)),
      ...end('originNodeURI'),
      type.charAt(0).toUpperCase() + type.slice(1),
      ...end('destinationNodeURI'),
      '',
      '',
    ]);
  }
  const bytes = writeXlsx([
    {
      name: 'CF Doc',
      rows: [DOC_COLUMNS, DOC_COLUMNS.map((column) => doc[column])],
      headerRows: 1,
    },
    {
      name: 'CF Item',
      rows: [ITEM_COLUMNS, ...itemRows(document, at)],
      headerRows: 1,
      frozenColumns: 0,
    },
    { name: 'CF Association', rows: [LINK_COLUMNS, ...links], headerRows: 1 },
  ]);
  return { bytes, losses: losses.list() };
}
