import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignTimes, readSnapshotTimes } from './snapshot-times.ts';

const snapshots = {
  from: 'snapshots',
  request: { method: 'POST', path: '/h', query: {} },
  rows: '',
  takenAt: { path: 'created_at', format: 'epochMilliseconds' },
  messages: 'values.messages',
} as const;

const state = (takenAt: number, ...ids: string[]) => ({
  created_at: takenAt,
  values: { messages: ids.map((id) => ({ id })) },
});

it('a message is as old as the oldest state that holds it, in whatever order the states come', () => {
  const states = [state(30, 'a', 'b', 'c'), state(10, 'a'), state(20, 'a', 'b'), { created_at: 5, values: {} }];
  fc.assert(
    fc.property(fc.shuffledSubarray(states, { minLength: states.length }), (shuffled) => {
      expect(Object.fromEntries(readSnapshotTimes(snapshots, 'id', shuffled))).toEqual({ a: 10, b: 20, c: 30 });
    }),
  );
});

it('messages without a state get the time of the one before, or the start', () => {
  const messages = ['a', 'b', 'c', 'd'].map((externalId) => ({ externalId, at: null }));
  const timed = assignTimes(
    messages,
    new Map([
      ['b', 20],
      ['d', 15],
    ]),
    10,
  );
  expect(timed.map(({ at }) => at)).toEqual([10, 20, 20, 20]);
});

it('a time that the message itself tells is left alone', () => {
  const timed = assignTimes(
    [
      { externalId: 'a', at: 7 },
      { externalId: 'b', at: 3 },
    ],
    new Map(),
    10,
  );
  expect(timed.map(({ at }) => at)).toEqual([7, 3]);
});

it('a message without a time among others that tell theirs stands at the time of the one before', () => {
  const messages = [50, null, 70, null].map((at, index) => ({ externalId: String(index), at }));
  expect(assignTimes(messages, new Map(), 10).map(({ at }) => at)).toEqual([50, 50, 70, 70]);
});
