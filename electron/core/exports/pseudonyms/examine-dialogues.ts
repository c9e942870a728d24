import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import { detect, findDates, normaliseIdentifier, type DetectedSpan } from '../../detection/index.ts';
import type { Transcript } from '../../transcripts/index.ts';
import { Finder, WordFinder } from './find-again.ts';
import { findPlaces, type Place } from './find-places.ts';
import type { Original } from './make-replacement.ts';
import { normaliseNameWord, wordsOfName } from './name-words.ts';
import { TakenPlaces } from './taken-places.ts';

/** A dialogue with the places in it that do not stay, and all that stands at them. */
export interface ExaminedDialogue {
  transcript: Transcript;
  /** For each message in turn. */
  places: Place[][];
  originals: Original[];
  person: { id: Original; name: string | null } | null;
}

export interface DialogueSource {
  transcript: Transcript;
  /** For each message in turn. */
  detected: readonly DetectedSpan[][];
}

/** Looks at all of them before it looks again for what was found: in one it may be said what it is, in another not. */
export function examineDialogues(
  sources: readonly DialogueSource[],
  marks: ReadonlyMap<number, readonly PlacedMark[]>,
  region: string,
): ExaminedDialogue[] {
  const words = new WordFinder();
  const finders = new Map<string, Finder>();
  const looked = sources.map(({ transcript, detected }) => {
    const finder = finders.get(ownerOf(transcript)) ?? new Finder();
    finders.set(ownerOf(transcript), finder);
    const found = transcript.messages.map(({ id, body, spans }, index) =>
      findPlaces({ body, detected: detected[index] ?? [], stored: spans, marks: marks.get(id) ?? [] }),
    );
    const originals = found.flatMap(({ places }, index) => {
      const body = transcript.messages[index]?.body ?? '';
      return places.flatMap((place) => learn(body.slice(place.start, place.end), place, finder, words));
    });
    return { transcript, found, originals, finder };
  });
  return looked.map(({ transcript, found, originals, finder }) => {
    const person = readPerson(transcript);
    const places = found.map(({ places: first, rejected }, index) => {
      const body = transcript.messages[index]?.body ?? '';
      const taken = new TakenPlaces(body.length, [...first, ...rejected]);
      const again = [...finder.find(body, taken), ...words.find(body, taken)];
      const dates = findDates(body, region).flatMap(({ start, end, iso }): Place[] =>
        iso !== null && taken.take({ start, end }) ? [{ start, end, kind: 'date', iso }] : [],
      );
      return [...first, ...again, ...dates].toSorted((one, other) => one.start - other.start);
    });
    const labels = person ? [person.id, ...(person.name === null ? [] : namesIn(person.name))] : [];
    return { transcript, places, originals: [...originals, ...labels], person };
  });
}

function ownerOf({ person, id }: Transcript): string {
  return person ? `person ${person.key}` : id;
}

function learn(written: string, place: Place, finder: Finder, words: WordFinder): Original[] {
  if (place.kind !== 'value') return [];
  finder.add(written, place);
  words.add(written, place);
  const originals = originalsAt(written, place);
  for (const original of originals) if (original.type === 'personName') finder.add(original.written, place);
  return originals;
}

/** What stands at a place: of a name each of its words. A date of birth is moved and needs no other. */
export function originalsAt(written: string, place: Place): Original[] {
  if (place.kind !== 'value' || place.type === 'dateOfBirth') return [];
  const { type, normalised } = place;
  return type === 'personName' ? namesIn(written) : [{ type, normalised, written }];
}

export function namesIn(name: string): Original[] {
  return wordsOfName(name).map(({ word, kind }) => ({
    type: 'personName',
    normalised: normaliseNameWord(word),
    written: word,
    nameKind: kind,
  }));
}

/** What the chatbot system calls the person is often an address or a number by which others know him, too. */
function readPerson({ person }: Transcript): ExaminedDialogue['person'] {
  if (!person) return null;
  const { externalId, displayName } = person;
  const [whole] = detect(externalId).filter(({ start, end }) => start === 0 && end === externalId.length);
  const isValue = whole && whole.type !== 'dateOfBirth' && whole.type !== 'personName';
  const type = isValue ? whole.type : 'customerNumber';
  const normalised = (isValue ? whole.normalised : null) ?? normaliseIdentifier(type, externalId);
  return { id: { type, normalised, written: externalId }, name: displayName };
}
