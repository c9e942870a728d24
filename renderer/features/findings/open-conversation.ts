/** Shows a conversation at one of its messages on the screen for reading. */
export type OpenConversation = (place: { conversationId: string; messageId: number | null }) => void;
