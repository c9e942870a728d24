import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { groupOf } from '../../../../shared/contract/finding-types.ts';
import { KeyedNumbers } from './keyed-numbers.ts';
import { bare, makeReplacement, type Original } from './make-replacement.ts';

export interface Pseudonym extends Original {
  replacement: string;
}

export interface BookSource {
  key: Uint8Array;
  caseId: string;
  /** What the case has already. */
  stored: readonly Pseudonym[];
  /** What the same originals became in other cases. */
  elsewhere: readonly Pick<Pseudonym, 'type' | 'normalised' | 'replacement'>[];
  /** Everything that is going to be replaced: none of it may come back as a replacement. */
  originals: readonly Original[];
  /** Whether rules take a text for a real identifier of this type. */
  isReal(type: FindingType, text: string): boolean;
}

const mostAttempts = 5000;
/** An identifier without a check digit is always taken for real. */
const realAttempts = 32;

/**
 * The pseudonyms of one case (Art. 4(5) GDPR). The same original gets the same one, two get two, none its own, and in
 * another case another: whoever has two files cannot lay them side by side.
 */
export class PseudonymBook {
  readonly #source: BookSource;
  readonly #pseudonyms: Map<string, Pseudonym>;
  /** By type, as they compare. */
  readonly #taken = new Map<FindingType, Set<string>>();
  readonly #originals: Set<string>;
  readonly #elsewhere: Map<string, Set<string>>;
  readonly added: Pseudonym[] = [];

  constructor(source: BookSource) {
    this.#source = source;
    this.#pseudonyms = new Map(source.stored.map((pseudonym) => [keyOf(pseudonym), pseudonym]));
    for (const { type, replacement } of source.stored) this.#takenOf(type).add(bare(replacement));
    const originals = [...source.stored, ...source.originals];
    this.#originals = new Set(originals.flatMap(({ normalised, written }) => [bare(normalised), bare(written)]));
    this.#elsewhere = new Map(
      [...Map.groupBy(source.elsewhere, keyOf)].map(([key, all]) => [
        key,
        new Set(all.map(({ replacement }) => bare(replacement))),
      ]),
    );
  }

  get(original: Original): Pseudonym {
    const key = keyOf(original);
    const known = this.#pseudonyms.get(key);
    if (known) return known;
    const pseudonym = { ...original, replacement: this.#choose(original, this.#elsewhere.get(key)) };
    this.#pseudonyms.set(key, pseudonym);
    this.#takenOf(original.type).add(bare(pseudonym.replacement));
    this.added.push(pseudonym);
    return pseudonym;
  }

  #choose(original: Original, elsewhere: ReadonlySet<string> | undefined): string {
    const { type, normalised, written } = original;
    const taken = this.#takenOf(type);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const numbers = new KeyedNumbers(this.#source.key, [this.#source.caseId, type, normalised, attempt]);
      const replacement = makeReplacement(original, numbers, attempt);
      const compared = bare(replacement);
      if (replacement === written || taken.has(compared)) continue;
      if (this.#originals.has(compared) || elsewhere?.has(compared)) continue;
      if (groupOf(type) === 'officialId' && attempt < realAttempts && this.#source.isReal(type, replacement)) continue;
      return replacement;
    }
    throw new Error('there is no other text of this kind left');
  }

  #takenOf(type: FindingType): Set<string> {
    const taken = this.#taken.get(type) ?? new Set();
    this.#taken.set(type, taken);
    return taken;
  }
}

function keyOf({ type, normalised }: Pick<Original, 'type' | 'normalised'>): string {
  return `${type} ${normalised}`;
}
