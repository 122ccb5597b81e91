import {
  isOutcomeFacet,
  isStateFacet,
  sortNamed,
  type ClaimSearch,
} from '../../../credits/office/find-claims';
import type { Query } from '../../state/route';

/**
 * What the address looks for among the claims. Unknown words are passed over; the newest come first unless another order is asked.
 * @example claimSearch({ state: 'waiting', sort: 'number' }) // { state: 'waiting', text: '', sort: 'number', isDown: false }
 */
export function claimSearch(query: Query): ClaimSearch {
  const { state, outcome, kind, issuer, student, q = '', order } = query;
  const sort = sortNamed(query['sort']);
  return {
    ...(isStateFacet(state) && { state }),
    ...(isOutcomeFacet(outcome) && { outcome }),
    ...(kind !== undefined && kind !== '' && { kind }),
    ...(issuer !== undefined && issuer !== '' && { issuer }),
    ...(student !== undefined && student !== '' && { student }),
    text: q,
    sort,
    isDown: order === undefined ? sort === 'submitted' : order === 'down',
  };
}
