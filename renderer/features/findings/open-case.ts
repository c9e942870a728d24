/** Makes a case of a request that was uttered in a conversation. */
export type OpenCase = (finding: { findingId: string; kind: string | null; at: string }) => void;
