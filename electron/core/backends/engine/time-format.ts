import type { InstantDescription } from './description/request-description.ts';
import { readPath } from './json-path.ts';

type Format = InstantDescription['format'];

const isoWithZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const isoWithoutZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

const readers: Record<Format, (value: unknown) => number> = {
  // A time without a zone could be anyone's: refused rather than guessed, unless the connector says whose it is.
  iso8601: (value) => (typeof value === 'string' && isoWithZone.test(value) ? Date.parse(value) : NaN),
  iso8601InUtc: (value) =>
    typeof value === 'string' && isoWithoutZone.test(value)
      ? Date.parse(`${value.replace(' ', 'T')}Z`)
      : readers.iso8601(value),
  epochSeconds: (value) => (typeof value === 'number' ? Math.round(value * 1000) : NaN),
  epochMilliseconds: (value) => (typeof value === 'number' ? Math.round(value) : NaN),
};

/** Epoch milliseconds; undefined where there is no time in the stated format between 1970 and 9999. */
export function readInstant(value: unknown, { path, format }: InstantDescription): number | undefined {
  const at = readers[format](readPath(value, path));
  return at >= 0 && at < 253_402_300_800_000 ? at : undefined;
}

/** As a parameter of a request. @param at epoch milliseconds */
export function writeInstant(at: number, format: Format): string | number {
  const iso = new Date(at).toISOString();
  if (format === 'iso8601') return iso;
  if (format === 'iso8601InUtc') return iso.slice(0, -1);
  // Whole seconds, rounded down: a later start could leave something out.
  return format === 'epochSeconds' ? Math.floor(at / 1000) : at;
}
