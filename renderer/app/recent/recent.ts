import { z } from 'zod';
import type { Stop } from '../trail/trail.ts';

const most = 8;
const ids = z.array(z.string().max(100)).max(most);

/** Which kept state holds the id of the thing that is open on a screen, and for which view of it. */
const openThings: readonly { id: string; view?: readonly [key: string, value: string] }[] = [
  { id: 'requests.open' },
  { id: 'incidents.open' },
  { id: 'records.record', view: ['records.view', 'records'] },
  { id: 'processors.processor', view: ['records.view', 'processors'] },
  { id: 'bots.bot', view: ['programme.view', 'bots'] },
  { id: 'reviews.open' },
  { id: 'backends.chosen' },
];

/** The id of what is open there; null: nothing that the palette knows by name. */
export function openThingOf({ shown }: Stop): string | null {
  for (const { id, view } of openThings) {
    const open = shown[id];
    // Where no tab was ever chosen the first one is shown, and that is the one with records.
    if (typeof open === 'string' && (!view || (shown[view[0]] ?? 'records') === view[1])) return open;
  }
  return null;
}

/** The last one first, each once. */
export function addRecent(before: readonly string[], id: string): string[] {
  return [id, ...before.filter((each) => each !== id)].slice(0, most);
}

/** @param stored what was written down; nothing of it is trusted */
export function parseRecent(stored: string | null): string[] {
  try {
    return ids.catch([]).parse(JSON.parse(stored ?? '[]'));
  } catch {
    // Not even JSON: as if nothing was ever opened.
    return [];
  }
}
