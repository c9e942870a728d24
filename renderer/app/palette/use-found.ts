import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import type { Place } from '../place.ts';
import type { Entry } from './entry.ts';

const mostCases = 20;
const mostRecentCases = 500;

/**
 * Cases, also by the person they are about, and incidents, records, processors, bots, reviews and chatbot systems by name.
 * @param recent ids of what was opened last: all there is while nothing is typed
 */
export function useFound(typed: string, recent: readonly string[], go: (place: Place) => void): Entry[] {
  const text = useText();
  const wanted = typed.trim();
  const showsRecent = wanted === '' && recent.length > 0;
  const asks = wanted.length >= 2 || showsRecent;
  const cases = useCall(
    'requests.list',
    showsRecent ? { limit: mostRecentCases } : { text: wanted, limit: mostCases },
    { isEnabled: useMay('requests.read') && asks },
  );
  const records = useCall('records.list', {}, { isEnabled: useMay('records.read') && asks });
  const processors = useCall('processors.list', {}, { isEnabled: useMay('processors.read') && asks });
  const bots = useCall('bots.list', {}, { isEnabled: useMay('bots.read') && asks });
  const reviews = useCall('reviews.list', {}, { isEnabled: useMay('reviews.read') && asks });
  const backends = useCall('backends.list', {}, { isEnabled: useMay('backends.read') && asks });
  const incidents = useCall('incidents.list', {}, { isEnabled: useMay('incidents.read') && asks });
  const searches = useMay('transcripts.read');
  if (!asks) return [];
  const entry = (id: string, label: string, hint: string, place: Place): Entry => ({
    id,
    group: 'thing',
    label,
    hint,
    run: () => go(place),
  });
  const found = [
    ...(cases.data?.requests ?? []).map(({ id, number, kind, person }) =>
      entry(id, [number, person].filter(Boolean).join(' · '), text(`requests.right.${kind}`), {
        route: '/requests',
        keeps: { 'requests.open': id },
      }),
    ),
    ...(incidents.data?.incidents ?? []).map(({ id, number, title }) =>
      entry(id, `${number} ${title}`, text('app.nav.incidents'), {
        route: '/incidents',
        keeps: { 'incidents.open': id },
      }),
    ),
    ...(records.data?.records ?? []).map(({ id, number, name }) =>
      entry(id, `${number} ${name}`, text('records.title'), {
        route: '/records',
        keeps: { 'records.view': 'records', 'records.record': id },
      }),
    ),
    ...(processors.data?.processors ?? []).map(({ id, name }) =>
      entry(id, name, text('processors.title'), {
        route: '/records',
        keeps: { 'records.view': 'processors', 'processors.processor': id },
      }),
    ),
    ...(bots.data?.bots ?? []).map(({ botId, name }) =>
      entry(botId, name, text('programme.view.bots'), {
        route: '/programme',
        keeps: { 'programme.view': 'bots', 'bots.bot': botId },
      }),
    ),
    ...(reviews.data?.reviews ?? []).map(({ id, name }) =>
      entry(id, name, text('app.nav.reviews'), { route: '/reviews', keeps: { 'reviews.open': id } }),
    ),
    ...(backends.data?.backends ?? []).map(({ id, name }) =>
      entry(id, name, text('app.nav.backends'), { route: '/backends', keeps: { 'backends.chosen': id } }),
    ),
  ];
  if (showsRecent) {
    const byId = new Map(found.map((each) => [each.id, each]));
    return recent.flatMap((id) => {
      const each = byId.get(id);
      return each ? [{ ...each, hint: text('palette.recent', { kind: each.hint }) }] : [];
    });
  }
  const noFilters = { text: wanted, backendId: '', botId: '', role: '', from: '', to: '', sort: 'newest' };
  const everything: Entry = {
    ...entry('search.everything', text('palette.searchEverything', { words: wanted }), '', {
      route: '/search',
      keeps: {},
      forgets: { 'search.words': wanted },
    }),
    group: 'search',
  };
  if (!searches) return [...found, everything];
  // Nothing is searched here: the screen asks for the reason first.
  const inTranscripts: Entry = {
    ...entry('transcripts.search', text('palette.searchTranscripts', { words: wanted }), '', {
      route: '/transcripts',
      keeps: {},
      forgets: { 'transcripts.filters': noFilters, 'transcripts.place': null, 'transcripts.openHit': null },
    }),
    group: 'search',
  };
  return [...found, everything, inTranscripts];
}
