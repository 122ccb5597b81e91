import type { StandardDocument } from '../../../domain/standard';

const FILES = import.meta.glob<{ readonly default: unknown }>([
  '../../../../standards/occupational/*.json',
  '../../../../standards/norms/*.json',
  '../../../../standards/worldskills/*.json',
  '../../../../standards/graduate/*.json',
]);

/** The sample standards that come along, by their file below `standards/`, with the id that each has in a workspace. */
export const SHIPPED = [
  {
    key: 'occupational/industrial-robot-operator',
    id: '229a7a1a-6040-5983-a5e6-8e9b52477988',
  },
  { key: 'occupational/electrician', id: '2cc0e08c-7e12-5f57-a7c8-17bce442eb95' },
  { key: 'occupational/elderly-carer', id: '839dd2d8-12a1-567e-85c8-21a8941c69f3' },
  { key: 'occupational/turner', id: '04c5b7f7-d9d6-579b-8eb8-01ed4361e324' },
  { key: 'occupational/ai-trainer', id: '9d301df0-c111-5e07-803e-9cf3895701dc' },
  { key: 'norms/robot-cell-installation', id: 'b92275ec-4313-54af-9cb1-39d4a1321c82' },
  { key: 'worldskills/mechatronics', id: 'a2cbe246-259c-5a42-9196-429486ec58f0' },
  { key: 'graduate/mechatronic-engineering', id: '67e70663-289a-58c8-996f-cf960a5394d0' },
] as const;

export type ShippedKey = (typeof SHIPPED)[number]['key'];

/**
 * A shipped standard, fetched from the app's own place when asked for; undefined when it cannot be fetched (the first visit was cut
 * short and the network is gone). The schema test vouches for its shape.
 * @example (await shippedStandard('occupational/turner'))?.standard.title // '车工'
 */
export async function shippedStandard(key: ShippedKey): Promise<StandardDocument | undefined> {
  try {
    const module = await FILES[`../../../../standards/${key}.json`]?.();
    return module?.default as StandardDocument | undefined;
  } catch {
    return undefined;
  }
}
