import { expose } from 'comlink';
import { openJson } from '../formats/gate/open-json';

/** Reads JSON that is only looked at: nothing of it is stored. */
const jsonReader = { read: openJson };

export type JsonReader = typeof jsonReader;

expose(jsonReader);
