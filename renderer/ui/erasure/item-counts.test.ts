import { expect, it } from 'vitest';
import { sumItems } from './item-counts.ts';

it('adds up the items of all systems, and says 0 for what there is none of', () => {
  const backend = {
    backendId: 'a',
    name: 'Shop',
    residuals: [],
    problem: null,
    settlesAt: null,
    continuesAt: null,
    finishesAt: null,
  };
  const sums = sumItems({
    backends: [
      { ...backend, counts: { gone: 3, stillThere: 1 } },
      { ...backend, counts: { gone: 2 } },
    ],
  });
  expect(sums).toMatchObject({ gone: 5, stillThere: 1, pending: 0, failed: 0 });
});
