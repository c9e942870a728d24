import { expect, it } from 'vitest';
import { groupMissing } from './group-missing.ts';

it('says once what several parts of a list lack', () => {
  expect(groupMissing(['purposes', 'data.0.erasure', 'data.2.erasure', 'transfers.1.country'])).toEqual([
    { path: 'purposes', count: 1 },
    { path: 'data.0.erasure', count: 2 },
    { path: 'transfers.1.country', count: 1 },
  ]);
});
