import type { InstantDescription } from './request-description.ts';
import { readPath } from './json-path.ts';

const isoWithZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

const readers: Record<InstantDescription['format'], (value: unknown) => number> = {
  // A time without a zone could be anyone's: refused rather than guessed.
  iso8601: (value) => (typeof value === 'string' && isoWithZone.test(value) ? Date.parse(value) : NaN),
  epochSeconds: (value) => (typeof value === 'number' ? Math.round(value * 1000) : NaN),
  epochMilliseconds: (value) => (typeof value === 'number' ? Math.round(value) : NaN),
};

/** Epoch milliseconds; undefined where there is no time in the stated format between 1970 and 9999. */
export function readInstant(value: unknown, { path, format }: InstantDescription): number | undefined {
  const at = readers[format](readPath(value, path));
  return at >= 0 && at < 253_402_300_800_000 ? at : undefined;
}
