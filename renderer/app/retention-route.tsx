import { useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { RetentionPage } from '../features/retention/index.ts';
import { KeptContext } from '../lib/kept-state.ts';

/** Leads from what a policy would delete to the conversation itself. */
export function RetentionRoute() {
  const kept = use(KeptContext);
  const navigate = useNavigate();
  return (
    <RetentionPage
      onOpenConversation={({ conversationId, messageId }) => {
        kept.set('transcripts.place', { conversationId, messageId, text: '' });
        void navigate({ to: '/transcripts' });
      }}
    />
  );
}
