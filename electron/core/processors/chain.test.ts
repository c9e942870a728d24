import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsBack, makeChain, type ChainMember } from './chain.ts';
import { makeProcessor } from './testing/make-processor.ts';

/** Ids are short here; where nobody engages it, the organisation does. */
function member(id: string, engagedBy: string[] = [], role?: 'processor'): ChainMember {
  const fields = makeProcessor({ name: id, role: role ?? (engagedBy.length === 0 ? 'processor' : 'subProcessor') });
  return { id, fields: { ...fields, engagedBy }, recordIds: [] };
}
const walk = (members: ChainMember[]) =>
  makeChain(members, '2026-11-26').map(({ id, depth, parentId, isRepeated }) => [
    id,
    depth,
    parentId,
    ...(isRepeated ? ['again'] : []),
  ]);

describe('the chain of processors', () => {
  it('puts each behind the one that engages it, a step further out', () => {
    expect(walk([member('host'), member('model', ['host']), member('log', ['model']), member('mail')])).toEqual([
      ['host', 0, null],
      ['model', 1, 'host'],
      ['log', 2, 'model'],
      ['mail', 0, null],
    ]);
  });

  it('shows one that several engage under each of them, and one that is engaged directly as well', () => {
    expect(walk([member('a'), member('b'), member('model', ['a', 'b'], 'processor')])).toEqual([
      ['a', 0, null],
      ['model', 1, 'a'],
      ['b', 0, null],
      ['model', 1, 'b', 'again'],
      ['model', 0, null, 'again'],
    ]);
  });

  it('tells once whom one engages that several engage', () => {
    expect(walk([member('a'), member('b'), member('model', ['a', 'b']), member('log', ['model'])])).toEqual([
      ['a', 0, null],
      ['model', 1, 'a'],
      ['log', 2, 'model'],
      ['b', 0, null],
      ['model', 1, 'b', 'again'],
    ]);
  });

  it('ends where members lead back to themselves, and loses none of them', () => {
    expect(walk([member('host'), member('x', ['y']), member('y', ['x', 'host'])])).toEqual([
      ['host', 0, null],
      ['y', 1, 'host'],
      ['x', 2, 'y'],
    ]);
    expect(walk([member('x', ['y']), member('y', ['x']), member('self', ['self'])])).toEqual([
      ['x', 0, null],
      ['y', 1, 'x'],
      ['self', 0, null],
    ]);
  });

  it('grows with who engages whom and no faster, however many engage many', () => {
    const anyMembers = fc.array(fc.array(fc.nat(39), { maxLength: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyMembers, (engagers) => {
        const members = engagers.map((all, index) =>
          member(
            `m${index}`,
            [...new Set(all)].filter((other) => other < engagers.length).map((other) => `m${other}`),
          ),
        );
        const edges = members.reduce((sum, { fields }) => sum + fields.engagedBy.length, 0);
        const nodes = makeChain(members, '2026-11-26');
        expect(nodes.length).toBeLessThanOrEqual(members.length + edges);
        const told = nodes.filter(({ isRepeated }) => !isRepeated).map(({ id }) => id);
        expect(told.toSorted()).toEqual(members.map(({ id }) => id).toSorted());
      }),
    );
    const layers = Array.from({ length: 30 }, (_, layer) =>
      [0, 1, 2].map((place) =>
        member(`${layer}-${place}`, layer === 0 ? [] : [0, 1, 2].map((p) => `${layer - 1}-${p}`)),
      ),
    );
    expect(makeChain(layers.flat(), '2026-11-26')).toHaveLength(3 + 29 * 9);
  });

  it('does not lose one whose engager is gone', () => {
    expect(walk([member('model', ['gone'])])).toEqual([['model', 0, null]]);
  });

  it('has every member in it, and ends, as long as nobody is engaged by himself', () => {
    const anyChain = fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyChain, (engagers) => {
        // Engaged only by those before it: no way leads back.
        const members = engagers.map((all, index) =>
          member(
            `m${index}`,
            [...new Set(all)].filter((other) => other < index).map((other) => `m${other}`),
          ),
        );
        const engagedBy = new Map(members.map(({ id, fields }) => [id, fields.engagedBy]));
        expect(members.some(({ id }) => leadsBack(id, engagedBy))).toBe(false);
        const nodes = makeChain(members, '2026-11-26');
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(members.length);
        for (const { id, parentId } of nodes) if (parentId !== null) expect(engagedBy.get(id)).toContain(parentId);
      }),
    );
  });
});

describe('a chain that would lead back to itself', () => {
  it.each([
    ['itself', { a: ['a'] }],
    ['one other', { a: ['b'], b: ['a'] }],
    ['several others', { a: ['b', 'd'], b: ['c'], c: ['a'], d: [] }],
  ])('is noticed over %s', (_, engagedBy) => {
    expect(leadsBack('a', new Map(Object.entries(engagedBy)))).toBe(true);
  });

  it('is not seen in a circle that others make', () => {
    expect(leadsBack('a', new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b'] })))).toBe(false);
  });
});
