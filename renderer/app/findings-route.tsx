import { useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { FindingsPage } from '../features/findings/index.ts';
import { KeptContext } from '../lib/kept-state.ts';

/** Leads from a finding to the conversation it is about, or to the case that is made of it. */
export function FindingsRoute() {
  const kept = use(KeptContext);
  const navigate = useNavigate();
  return (
    <FindingsPage
      onOpen={({ conversationId, messageId }) => {
        kept.set('transcripts.place', { conversationId, messageId, text: '' });
        void navigate({ to: '/transcripts' });
      }}
      onOpenCase={(finding) => {
        kept.set('requests.finding', finding);
        kept.set('requests.open', null);
        void navigate({ to: '/requests' });
      }}
    />
  );
}
