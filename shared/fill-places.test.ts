import { expect, it } from 'vitest';
import { fillPlaces } from './fill-places.ts';

it('fills each place of a text, leaves one without a value empty, and reads no value as a pattern or a place', () => {
  expect(fillPlaces('{count} of {count} in {where}, {nothing}.', { count: 0, where: '$& {count}' })).toBe(
    '0 of 0 in $& {count}, .',
  );
});
