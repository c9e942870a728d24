/** Leads to a conversation on the screen for transcripts, at a message where one is named. */
export type OpenConversation = (place: { conversationId: string; messageId: number | null }) => void;
