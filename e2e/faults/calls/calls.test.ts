import { expect, it } from 'vitest';
import { makeCalls } from './make-calls.ts';

it('calls drawn at random, whoever makes them, get the answer they must get and leave the log intact', async () => {
  const { wrong, calls } = await makeCalls({
    calls: 400,
    seed: 5,
    stretch: 400,
    people: ['administrator', 'reviewer'],
  });
  expect(wrong).toEqual([]);
  expect(calls).toBeGreaterThanOrEqual(400);
});
