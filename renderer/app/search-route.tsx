import { SearchPage } from '../features/search/index.ts';
import { FoundInTranscripts } from '../features/transcripts/index.ts';
import { useMay } from '../lib/vault-status.ts';
import { placeOfFound } from './found-place.ts';
import { useGo } from './use-go.ts';

/** Leads from a hit to the thing; conversations are found on the same screen, behind a reason. */
export function SearchRoute() {
  const go = useGo();
  const readsTranscripts = useMay('transcripts.read');
  const conversations = (words: string) => (
    <FoundInTranscripts
      words={words}
      onOpen={({ conversationId, messageId }) =>
        go({
          route: '/transcripts',
          keeps: {},
          forgets: { 'transcripts.place': { conversationId, messageId, text: words }, 'transcripts.openHit': null },
        })
      }
    />
  );
  return (
    <SearchPage onOpen={(opens) => go(placeOfFound(opens))} conversations={readsTranscripts ? conversations : null} />
  );
}
