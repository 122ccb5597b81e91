import type { ItemId } from '../../domain/id';
import type { StandardDocument } from '../../domain/standard';
import { asText } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import { derivedUuid, uuidOf } from '../standard/ids';
import { foreignOf, type CaseForeign } from './fields';

export type CaseVersion = '1.0' | '1.1';

/** Fields of foreign objects that go without a word: the writer states them anew or the schema has no place for them. */
const RESTATED = new Set([
  'CFPackageURI',
  'CFDocumentURI',
  'extensions',
  'identifier',
  'uri',
  'caseVersion',
  'frameworkType',
  'fullStatement',
  'humanCodingScheme',
  'lastChangeDateTime',
]);

/** One standard on its way into a package: what every part of the writer names things by and reports losses to. */
export class CaseTask {
  readonly document: StandardDocument;
  readonly version: CaseVersion;
  /** ISO instant that new objects bear. */
  readonly at: string;
  /** What came in from CASE with the standard. */
  readonly foreign: CaseForeign | undefined;
  readonly losses = new ProblemList();

  constructor(document: StandardDocument, version: CaseVersion, at: string) {
    this.document = document;
    this.version = version;
    this.at = at;
    this.foreign = foreignOf(document.standard.foreign);
  }

  /** Says that a field of such an object has no place in the version's schema. */
  readonly lost = (what: string) => (field: string) => {
    if (!RESTATED.has(field)) this.losses.add('field-lost', 'warning', { path: what }, { field });
  };

  uuid(id: string): string {
    return uuidOf(id) ?? derivedUuid(id);
  }

  documentUri(): string {
    const uri = asText(this.foreign?.document['uri']);
    return uri.includes(':') ? uri : `urn:uuid:${this.uuid(this.document.standard.id)}`;
  }

  itemUri(id: ItemId): string {
    const uri = asText(this.foreign?.items[id]?.['uri']);
    return /^[a-z][\w+.-]*:\S+$/i.test(uri) ? uri : `urn:uuid:${this.uuid(id)}`;
  }
}
