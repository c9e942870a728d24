import { createHmac } from 'node:crypto';
import { instantOf } from '../../transcripts/index.ts';
import { namesIn, originalsAt, type ExaminedDialogue } from './examine-dialogues.ts';
import type { Place } from './find-places.ts';
import { writeLike } from './make-replacement.ts';
import { normaliseNameWord, wordsOfName } from './name-words.ts';
import type { Pseudonym, PseudonymBook } from './pseudonym-book.ts';
import { shiftDate, shiftInstant } from './shift-dates.ts';

/** The same length whatever stood there. */
export const block = '█████';

/** A dialogue as it leaves the vault. */
export interface PseudonymisedDialogue {
  conversation: string;
  bot: string;
  startedAt: string;
  person: { id: string; name: string | null } | null;
  messages: { at: string; role: string; text: string }[];
}

export interface Case {
  key: Uint8Array;
  caseId: string;
  book: PseudonymBook;
  /** Days by which everything moves. */
  shift: number;
}

/** @returns besides the dialogue, which pseudonyms stand in which of its messages */
export function rewriteDialogue(
  { transcript, places, person }: ExaminedDialogue,
  botName: string,
  { key, caseId, book, shift }: Case,
): { dialogue: PseudonymisedDialogue; uses: { messageId: number; pseudonym: Pseudonym }[] } {
  const uses: { messageId: number; pseudonym: Pseudonym }[] = [];
  const messages = transcript.messages.map(({ id, role, body }, index) => {
    const own = places[index] ?? [];
    for (const place of own)
      for (const original of originalsAt(body.slice(place.start, place.end), place))
        uses.push({ messageId: id, pseudonym: book.get(original) });
    return { at: toInstant(shiftInstant(instantOf(id), shift)), role, text: rewrite(body, own, book, shift) };
  });
  // What the person is called stands beside every message of the dialogue.
  const labels = person ? [person.id, ...(person.name === null ? [] : namesIn(person.name))] : [];
  for (const { id } of transcript.messages)
    for (const label of labels) uses.push({ messageId: id, pseudonym: book.get(label) });
  return {
    dialogue: {
      conversation: nameConversation(key, caseId, transcript.id),
      bot: botName,
      startedAt: toInstant(shiftInstant(transcript.startedAt, shift)),
      person: person && {
        id: writeLike(person.id.written, person.id, book.get(person.id).replacement),
        name: person.name === null ? null : rewriteName(person.name, book),
      },
      messages,
    },
    uses,
  };
}

function rewrite(body: string, places: readonly Place[], book: PseudonymBook, shift: number): string {
  let text = '';
  let at = 0;
  for (const place of places) {
    text += body.slice(at, place.start) + replace(body.slice(place.start, place.end), place, book, shift);
    at = place.end;
  }
  return text + body.slice(at);
}

function replace(written: string, place: Place, book: PseudonymBook, shift: number): string {
  if (place.kind === 'block') return block;
  if (place.kind === 'date') return shiftDate(written, place.iso, shift);
  if (place.type === 'dateOfBirth') return shiftDate(written, place.normalised, shift);
  if (place.type === 'personName') return rewriteName(written, book);
  const [original] = originalsAt(written, place);
  return original ? writeLike(written, original, book.get(original).replacement) : block;
}

function rewriteName(name: string, book: PseudonymBook): string {
  let text = '';
  let at = 0;
  for (const { start, end, word, kind } of wordsOfName(name)) {
    const original = {
      type: 'personName' as const,
      normalised: normaliseNameWord(word),
      written: word,
      nameKind: kind,
    };
    text += name.slice(at, start) + writeLike(word, original, book.get(original).replacement);
    at = end;
  }
  // A name without any letter is none that could be read.
  return text === '' ? block : text + name.slice(at);
}

/** The same for a conversation in each file of the case, and leading back to nothing. */
function nameConversation(key: Uint8Array, caseId: string, id: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([caseId, 'conversation', id]))
    .digest('hex')
    .slice(0, 16);
}

function toInstant(at: number): string {
  return new Date(at).toISOString();
}
