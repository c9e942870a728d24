import { detect, normaliseIdentifier, type DetectionSettings, type KnownIdentifier } from '../detection/index.ts';
import type { Wanted } from './identifier-kinds.ts';

/** Whether a text says exactly what is looked for; asked for many texts. */
export type SaysIdentifier = (text: string) => boolean;

const endsJoined = /[\p{L}\p{N}_]$|[\p{L}\p{N}_][-_@+/\\~.#]$/u;
const label = /(?<![\p{L}\p{N}])(?:nr|no|num|kdnr|kundennr|id)[.#]$/iu;
const goesOnJoined = /^[\p{L}\p{N}_]|^[-_@+/\\~.:#][\p{L}\p{N}]/u;

/**
 * Compares whole identifiers: `ana@example.de` is not said by `johanna@example.de`, nor by `ana@example.de.com`, and
 * a number is not said by a longer one. Telephone numbers fit in any notation.
 */
export function recognise(wanted: Wanted, settings: DetectionSettings): SaysIdentifier {
  const { kind } = wanted;
  const known: readonly KnownIdentifier[] = [{ kind, value: kind === 'phone' ? wanted.comparable : wanted.value }];
  const knowing = { ...settings, known };
  const normalised = normalisedAsKnown(wanted);
  return (text) =>
    detect(text, knowing).some(
      (span) =>
        span.reason === 'known' &&
        (span.normalised === normalised || kind === 'name') &&
        isWhole(text, span, wanted, settings),
    );
}

/** As detection writes what it knows: everything a system gave out is a number of the customer to it. */
function normalisedAsKnown({ kind, value, comparable }: Wanted): string {
  if (['email', 'phone', 'iban', 'card'].includes(kind)) return comparable;
  return normaliseIdentifier('customerNumber', value);
}

function isWhole(
  text: string,
  { start, end }: { start: number; end: number },
  { kind, value, comparable }: Wanted,
  settings: DetectionSettings,
): boolean {
  if (kind === 'name') return true;
  if (kind === 'phone') return !isPartOfLongerNumber(text, start, end, comparable, settings);
  const said = text.slice(start, end);
  // What a program gave out stands for itself only letter by letter.
  if ((kind === 'session' || kind === 'user') && said.normalize('NFC') !== value.normalize('NFC')) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 2);
  if ((endsJoined.test(before) && !label.test(before)) || goesOnJoined.test(after)) return false;
  // Written in groups, the next group belongs to it, too.
  return !(/\s/.test(said) && (/^\s\p{N}/u.test(after) || /\p{N}\s$/u.test(before)));
}

/** "030 23125-0" is another number than "030 23125". */
function isPartOfLongerNumber(
  text: string,
  start: number,
  end: number,
  comparable: string,
  settings: DetectionSettings,
): boolean {
  if (/^[-/.\\]\s?\d/.test(text.slice(end, end + 3))) return true;
  // Without knowing the number, the rules read as much of the digits as belongs together.
  return detect(text, { ...settings, known: [] }).some(
    (span) =>
      span.type === 'phone' && span.start < end && start < span.end && span.end > end && span.normalised !== comparable,
  );
}
