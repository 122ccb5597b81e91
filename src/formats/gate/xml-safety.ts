const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Whether an XML text declares a document type or entities. Office programs never write one, so it is refused wherever it
 * stands, comments included: no request, no expansion.
 * @example declaresEntities('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') // true
 */
export function declaresEntities(xml: string): boolean {
  return DECLARATION.test(xml);
}
