/** One thing somebody did, whichever log it comes from. */
export interface AccessEvent {
  /** Number of the log entry, or the id at the chatbot system. */
  reference: string;
  /** Epoch milliseconds. */
  at: number;
  /** When it entered the log, where that is later than it happened. */
  noticedAt?: number;
  /** User id, or the actor's name at the chatbot system; empty where a name was unknown. */
  person: string;
  /** opened: one transcript. listed: a search or list. */
  kind: 'opened' | 'listed' | 'refused' | 'failedSignIn';
  /** What was opened. */
  target: string | null;
  /** Whether it left the vault in a file. */
  isExport: boolean;
  /** Messages shown unmasked. */
  unmasked: readonly string[];
  /** Rows a search or list showed. */
  hits: number;
  purpose: string | null;
  hasCase: boolean;
}

/** With what the working hours say about its time. */
export interface PlacedEvent extends AccessEvent {
  /** Local day, e.g. 2026-11-22. */
  day: string;
  isOutsideHours: boolean;
}

/** Half-open, epoch milliseconds. */
export interface Period {
  from: number;
  to: number;
}

export function isReading({ kind }: AccessEvent): boolean {
  return kind === 'opened' || kind === 'listed';
}
