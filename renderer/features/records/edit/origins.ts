import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Text } from '../../../lib/use-text.ts';

export type Origin = OutputOf<'records.propose'>['origins'][number];

/** What a field rests on, in words; undefined where a person filled it in. A field has all that its parts have. */
export function describeOrigins(text: Text, origins: readonly Origin[], path: string): string | undefined {
  const own = origins.filter((each) => each.path === path);
  if (own.length === 0) return undefined;
  const words = own.map(({ origin, count }) =>
    count === null
      ? text(`records.origin.${origin}`)
      : text('records.origin.counted', { origin: text(`records.origin.${origin}`), count }),
  );
  return text('records.origin.restsOn', { origins: [...new Set(words)].join(', ') });
}

/** What a person changed no longer rests on anything known; nor does what it is a part of as a whole. */
export function keepOrigins(origins: readonly Origin[], changed: string): readonly Origin[] {
  return origins.filter(({ path }) => !`${path}.`.startsWith(`${changed}.`) && !`${changed}.`.startsWith(`${path}.`));
}
