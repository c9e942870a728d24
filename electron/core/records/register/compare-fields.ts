import { isDeepStrictEqual } from 'node:util';
import type { RecordChange } from '../../../../shared/contract/records/records.ts';

/** What names a part of a list, first of these that it has; parts that nothing names are compared as whole values. */
const naming = ['name', 'category', 'to', 'kind', 'what'] as const;

type Part = Record<string, unknown>;

/**
 * What differs between two revisions, in an order in which it can be carried out: what is gone from a list at the place
 * it had, last first; then what was added or changed at the place it has now. Lists of plain values, and those that were
 * put into another order, are one difference each.
 */
export function compareFields(before: object, after: object): RecordChange[] {
  return compareParts('', before as Part, after as Part);
}

function compareParts(prefix: string, before: Part, after: Part): RecordChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => compareValues(`${prefix}${name}`, before[name] ?? null, after[name] ?? null));
}

function compareValues(path: string, before: unknown, after: unknown): RecordChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isPart(before) && isPart(after)) return compareParts(`${path}.`, before, after);
  if (areParts(before) && areParts(after)) return compareLists(path, before, after);
  return [{ path, before, after }];
}

function compareLists(path: string, before: readonly Part[], after: readonly Part[]): RecordChange[] {
  const earlier = new Map(keyed(before));
  const later = new Map(keyed(after));
  const stayed = [...earlier.keys()].filter((key) => later.has(key));
  if (
    !isDeepStrictEqual(
      stayed,
      [...later.keys()].filter((key) => earlier.has(key)),
    )
  )
    return [{ path, before, after }];
  const gone = keyed(before).flatMap(([key, part], index): RecordChange[] =>
    later.has(key) ? [] : [{ path: `${path}.${index}`, before: part, after: null }],
  );
  const found = keyed(after).flatMap(([key, part], index): RecordChange[] => {
    const known = earlier.get(key);
    if (!known) return [{ path: `${path}.${index}`, before: null, after: part }];
    return compareParts(`${path}.${index}.`, known, part);
  });
  return [...gone.toReversed(), ...found];
}

/** Two parts of one name are told apart by which of them comes first. */
function keyed(parts: readonly Part[]): [string, Part][] {
  const times = new Map<string, number>();
  return parts.map((part) => {
    const name = naming.find((each) => typeof part[each] === 'string');
    const key = name === undefined ? JSON.stringify(part) : `${name} ${String(part[name])}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return [`${key} ${time}`, part];
  });
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areParts(value: unknown): value is Part[] {
  return Array.isArray(value) && value.every(isPart);
}
