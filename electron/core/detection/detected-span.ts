import type { FindingType } from '../../../shared/contract/finding-types.ts';

/** A place in a text at which a rule saw something. Offsets are UTF-16 code units, end exclusive. */
export interface DetectedSpan {
  start: number;
  end: number;
  type: FindingType;
  /** 0 to 1: how sure the rule is. Below 0.5 nothing is reported. */
  confidence: number;
  /** The rule that saw it, e.g. "iban.checksum": a stable id, never a quotation. */
  reason: string;
  /** Whether a check digit, a structure without choice or what is already known of the person confirms it. */
  validated: boolean;
  /** The same for every way of writing it, e.g. "+493023125000"; null for what has no other spelling. */
  normalised: string | null;
}
