import { detectAddresses } from './address/detect-addresses.ts';
import type { DetectedSpan } from './detected-span.ts';
import { defaultSettings, type DetectionSettings } from './detection-settings.ts';
import { loadDictionary } from './dictionaries/load-dictionary.ts';
import { detectHints, numbersThatHint } from './hints/detect-hints.ts';
import { detectNames } from './names/detect-names.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { detectStructured } from './structured-detectors.ts';
import { ScannedText } from './text/scanned-text.ts';
import { contexts, topics } from './topics.ts';

/** What is known by its words, and what a text must have at least for it to be there: most texts have little of that. */
interface WordRule {
  needs: (scanned: ScannedText) => boolean;
  find: (scanned: ScannedText) => DetectedSpan[];
}

const none: DetectedSpan[] = [];

/** Streets are called after people, so an address counts before a name in it. */
const addresses: WordRule = { needs: ({ numbered }) => numbered.count > 0, find: detectAddresses };
const names: WordRule = { needs: ({ named }) => named.count > 0, find: detectNames };
const hints: WordRule = {
  needs: ({ hinted, digits, topics: said, german, english }) =>
    hinted.count > 0 || (digits > 0 && (said & numbersThatHint) !== 0) || german > english,
  find: detectHints,
};

/** Made for the first text, because it takes long and much of core never reads one. */
let reader: ScannedText | undefined;

/** Everything in a text that a rule knows to be personal, in order and without overlaps. */
export function detect(text: string, settings: DetectionSettings = defaultSettings): DetectedSpan[] {
  reader ??= new ScannedText(topics.table, contexts.table);
  const scanned = reader.read(text, loadDictionary());
  const structured = detectStructured(scanned, settings);
  if (scanned.isPlain) return structured;
  const addressed = addresses.needs(scanned) ? addresses.find(scanned) : none;
  const named = names.needs(scanned) ? names.find(scanned) : none;
  const hinted = hints.needs(scanned) ? hints.find(scanned) : none;
  // Most texts hold nothing, and most others what one rule sees.
  if (addressed.length + named.length + hinted.length === 0) return structured;
  const byWords = hinted.length === 0 ? named : named.length === 0 ? hinted : rankBySureness(named, hinted);
  if (structured.length + addressed.length === 0 && byWords.length === 1) return byWords;
  return resolveOverlaps([...structured, ...addressed, ...byWords]);
}

/** "Jude" may be a first name and a belief: what is surer counts, and of equals the name. */
function rankBySureness(named: readonly DetectedSpan[], hinted: readonly DetectedSpan[]): DetectedSpan[] {
  return [...named, ...hinted].sort((one, other) => other.confidence - one.confidence);
}
