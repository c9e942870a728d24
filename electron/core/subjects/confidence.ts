import type { LinkEvidence } from '../../../shared/contract/subjects.ts';

/** What speaks against a tie, besides the evidence for it. */
export interface Doubts {
  /** How many different people typed the same identifier, this one included. */
  saidBy: number;
  /** The system knows the person by another value of the same kind, e.g. another e-mail address. */
  isContradicted: boolean;
  /** The identifier is so short that others may have the same by chance. */
  isShort: boolean;
}

export const noDoubts: Doubts = { saidBy: 1, isContradicted: false, isShort: false };

/**
 * How often one such piece of evidence alone leads to the right person, as a starting point for a reviewer; no law
 * and no statistics stand behind the numbers, only their order: what the system states itself counts more than what
 * hangs together with it, that more than what was said, and a name next to nothing (recital 64 GDPR: identity is
 * verified by reasonable measures; namesakes are not the same person).
 */
const weights: Readonly<Record<LinkEvidence['kind'], number>> = {
  storedIdentifier: 0.95,
  liveIdentifier: 0.95,
  sameSession: 0.7,
  saidInDialogue: 0.7,
  samePerson: 0.5,
  saidByOther: 0.3,
  name: 0.15,
};

/** Nothing is certain before somebody has decided it. */
const most = 0.99;
/** Names alone never get beyond this, however many of them fit. */
const mostByName = 0.25;

const doubtfulWhenShort = 0.6;
const doubtfulWhenContradicted = 0.5;

/**
 * Independent pieces add up as `1 - (1 - a)(1 - b)…`. The same identifier stated by the vault's copy and by the
 * system itself is one piece, and so is one that was said twenty times. What was said is worth less the more people
 * said the same (a family's address, an office's number), and when the system knows the person by another one.
 */
export function rateEvidence(evidence: readonly LinkEvidence[], doubts: Doubts = noDoubts): number {
  const strongest = new Map<string, number>();
  for (const piece of evidence) {
    const source = piece.kind === 'liveIdentifier' ? 'storedIdentifier' : piece.kind;
    const weight = weigh(piece.kind, doubts);
    const key = `${source} ${source === 'name' ? '' : piece.identifierKind}`;
    strongest.set(key, Math.max(strongest.get(key) ?? 0, weight));
  }
  const missing = [...strongest.values()]
    .toSorted((one, other) => one - other)
    .reduce((left, one) => left * (1 - one), 1);
  const isNameAlone = evidence.every(({ kind }) => kind === 'name');
  return round(Math.min(1 - missing, isNameAlone ? mostByName : most));
}

function weigh(kind: LinkEvidence['kind'], { saidBy, isContradicted, isShort }: Doubts): number {
  let weight = weights[kind];
  if (kind === 'name') return weight;
  if (kind === 'saidInDialogue' || kind === 'saidByOther' || kind === 'samePerson') {
    weight /= Math.sqrt(Math.max(1, saidBy));
    if (isContradicted) weight *= doubtfulWhenContradicted;
  }
  return isShort ? weight * doubtfulWhenShort : weight;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
