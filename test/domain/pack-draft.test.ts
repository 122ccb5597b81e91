import { describe, expect, it } from 'vitest';
import { partAt, storedDraft, textAt, withPart } from '../../src/domain/pack-draft';

describe('a draft of a pack', () => {
  it('changes one part and leaves the given one as it was', () => {
    const draft = { clauses: [{ id: 'a' }, { id: 'b' }] };
    expect(withPart(draft, ['clauses', 1, 'id'], 'c')).toEqual({
      clauses: [{ id: 'a' }, { id: 'c' }],
    });
    expect(withPart(draft, ['clauses', 0], undefined)).toEqual({ clauses: [{ id: 'b' }] });
    expect(withPart(draft, ['clauses', 9], { id: 'z' })).toEqual({
      clauses: [{ id: 'a' }, { id: 'b' }, { id: 'z' }],
    });
    expect(withPart(undefined, ['source', 'title'], 't')).toEqual({ source: { title: 't' } });
    expect(withPart(draft, ['clauses'], undefined)).toEqual({});
    expect(draft).toEqual({ clauses: [{ id: 'a' }, { id: 'b' }] });
    expect(partAt(draft, ['toString'])).toBeUndefined();
    expect(textAt(draft, ['clauses'])).toBe('');
  });

  it('is kept with the authority behind a policy where rules have an institution', () => {
    const draft = { authority: '教育部', institution: '本校' };
    expect(storedDraft('policy', 'p', draft).institution).toBe('教育部');
    expect(storedDraft('credit-rules', 'p', draft).institution).toBe('本校');
  });
});
