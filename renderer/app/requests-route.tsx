import { use, useState } from 'react';
import { RequestsPage } from '../features/requests/index.ts';
import type { IntakeFinding } from '../features/requests/index.ts';
import { KeptContext } from '../lib/kept-state.ts';
import { placeOfConversation } from './place.ts';
import { useGo } from './use-go.ts';

/** Takes up a request that was uttered in a chat, and leads to the conversations of a case. */
export function RequestsRoute() {
  const kept = use(KeptContext);
  const go = useGo();
  const [finding, setFinding] = useState(
    () => (kept.get('requests.finding') as IntakeFinding | null | undefined) ?? null,
  );
  return (
    <RequestsPage
      finding={finding}
      onTaken={() => {
        kept.set('requests.finding', null);
        setFinding(null);
      }}
      onOpenConversation={(place) => go(placeOfConversation(place))}
    />
  );
}
