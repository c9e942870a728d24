/** Shows a conversation at one of its messages on the screen for reading. */
export type OpenConversation = (place: { conversationId: string; messageId: number | null }) => void;

/** Makes a case of a request that was uttered in a conversation. */
export type OpenCase = (finding: { findingId: string; kind: string | null; at: string }) => void;
