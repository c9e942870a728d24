import { round } from '../statistics.ts';
import type { VolumeFigures } from './measure-volume.ts';

/** How many times as long the same takes in the larger vault: 1 would be no growth. */
export function compareSizes(few: VolumeFigures, many: VolumeFigures): Record<string, number> {
  const searches = Object.entries(many.search.kinds).flatMap(([kind, { milliseconds }]) => {
    const before = few.search.kinds[kind];
    if (!before) return [];
    return [[`search, ${kind}, p95`, round(milliseconds.encrypted.p95 / before.milliseconds.encrypted.p95)] as const];
  });
  const p95 = (name: 'paging' | 'opening'): number =>
    round(many[name].milliseconds.encrypted.p95 / few[name].milliseconds.encrypted.p95);
  return {
    ...Object.fromEntries(searches),
    'paging, p95': p95('paging'),
    'opening, p95': p95('opening'),
    personSearch: round(many.personSearch.vault / few.personSearch.vault),
    retentionPreview: round(many.retentionPreview.vault / few.retentionPreview.vault),
    'rescan, per message': round(few.rescan.messagesPerSecond / many.rescan.messagesPerSecond),
  };
}
