import type { missingReasons, SafetyCheckName } from '../../../../shared/contract/backend-safety.ts';
import type { Severity } from '../../../../shared/contract/findings.ts';
import type { Evidence } from './evidence.ts';
import type { FindingKind } from './words.ts';

export type MissingReason = (typeof missingReasons)[number];
export type Values = Record<string, string | number>;

/** Something an inspection found, before it is compared with others. */
export interface Judged {
  kind: FindingKind;
  /** Tells apart several of one kind; stays the same from one inspection to the next. */
  about?: string;
  severity: Severity;
  /** Fill the texts of the kind. Words of the program, numbers, names of products and calls. */
  values: Values;
  /** Names entries of sources.json. */
  sources?: readonly string[];
  /** Whether it took the operator's yes to see it. */
  seenBy?: 'usual' | 'probe';
}

/** `reason`: why not all of it could be checked; null where it was. */
export interface Verdict {
  findings: readonly Judged[];
  isChecked: boolean;
  reason: MissingReason | null;
}

export interface SafetyCheck {
  name: SafetyCheckName;
  judge(evidence: Evidence): Verdict;
}

export function checked(findings: readonly Judged[]): Verdict {
  return { findings, isChecked: true, reason: null };
}

/** @param reason null: all of it was */
export function partly(findings: readonly Judged[], reason: MissingReason | null): Verdict {
  return { findings, isChecked: true, reason };
}

export function notChecked(reason: MissingReason): Verdict {
  return { findings: [], isChecked: false, reason };
}
