import { detectAddresses } from '../address/detect-addresses.ts';
import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import { ScannedText } from '../text/scanned-text.ts';
import { scoreNames } from './score-names.ts';

/** A word that may be part of a name, and the numbers of the features that hold for it. */
export interface NameCandidate {
  start: number;
  end: number;
  features: number[];
}

const scanned = new ScannedText();

/** What the weights of names are fitted to. Words of addresses are left out: an address counts before a name in it. */
export function readNameFeatures(text: string): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  scanned.read(text, loadDictionary());
  const addresses = detectAddresses(scanned);
  scoreNames(scanned, {
    run: () => undefined,
    word: (index, _score, features) => {
      const start = scanned.starts[index] ?? 0;
      const end = scanned.ends[index] ?? 0;
      const isInAddress = addresses.some((address) => address.start <= start && end <= address.end);
      if (!isInAddress) candidates.push({ start, end, features: features.list() });
    },
  });
  return candidates;
}
