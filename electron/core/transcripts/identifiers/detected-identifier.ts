import type { MaskedSpan } from '../../../../shared/contract/transcripts.ts';

/** A place in a text that identifies somebody. Offsets are UTF-16 code units, end exclusive. */
export interface DetectedIdentifier extends MaskedSpan {
  /** The same for every way of writing it, e.g. "+49302312345". */
  normalised: string;
}

/** Finds one type of identifier. Takes time linear in the text, whatever the text is. */
export type IdentifierDetector = (text: string) => DetectedIdentifier[];
