import { createHash } from 'node:crypto';

export interface Candidate {
  /** As the chatbot system calls the conversation: the same in every vault. */
  externalId: string;
  /** Epoch milliseconds. */
  startedAt: number;
}

/**
 * A simple random sample without replacement that anybody can draw again: all candidates in the order of
 * SHA-256(seed, line feed, id), the first `size` of them. Where two systems use one id, the older conversation comes
 * first.
 */
export function drawSample<Kind extends Candidate>(candidates: readonly Kind[], seed: string, size: number): Kind[] {
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(seed, candidate.externalId) }))
    .toSorted((one, other) => compare(one.rank, other.rank) || one.candidate.startedAt - other.candidate.startedAt)
    .slice(0, size)
    .map(({ candidate }) => candidate);
}

/** Hexadecimal. */
export function rankOf(seed: string, externalId: string): string {
  return createHash('sha256').update(`${seed}\n${externalId}`).digest('hex');
}

/** SHA-256 over all ids in the order of their UTF-8 bytes, a line feed after each: equal for equal populations. */
export function digestPopulation(candidates: readonly Candidate[]): string {
  const hash = createHash('sha256');
  const ids = candidates.map(({ externalId }) => Buffer.from(externalId, 'utf8'));
  for (const id of ids.toSorted((one, other) => one.compare(other))) hash.update(id).update('\n');
  return hash.digest('hex');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
