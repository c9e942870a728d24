import type { OpenConversation } from '../lib/open-conversation.ts';
import type { NavigationEntry } from './navigation.ts';

/** A screen, and what it has to remember to show the right thing. */
export interface Place {
  route: NavigationEntry['route'];
  /** Ids and settings. */
  keeps: Record<string, unknown>;
  /** Words, and what is taken up once: nothing of them outlives a lock. */
  forgets?: Record<string, unknown>;
}

export function placeOfConversation({ conversationId, messageId }: Parameters<OpenConversation>[0]): Place {
  const place = { conversationId, messageId, text: '' };
  return { route: '/transcripts', keeps: { 'transcripts.place': place }, forgets: { 'transcripts.openHit': null } };
}
