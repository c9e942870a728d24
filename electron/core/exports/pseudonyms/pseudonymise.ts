import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import { detect, Scanner, type DetectionSettings, type KnownIdentifier } from '../../detection/index.ts';
import { readKnown, readTranscripts, scanWith, type Scan, type Transcript } from '../../transcripts/index.ts';
import type { ContentWriter } from '../../vault/index.ts';
import { examineDialogues, type DialogueSource, type ExaminedDialogue } from './examine-dialogues.ts';
import { KeyedNumbers } from './keyed-numbers.ts';
import type { Original } from './make-replacement.ts';
import { PseudonymBook, type Pseudonym } from './pseudonym-book.ts';
import { rewriteDialogue, type PseudonymisedDialogue } from './rewrite-dialogue.ts';
import { chooseShift } from './shift-dates.ts';
import { readElsewhere, readPseudonyms, storePseudonyms } from './stored-pseudonyms.ts';

export interface PseudonymiseRequest {
  keys: readonly number[];
  marks: ReadonlyMap<number, readonly PlacedMark[]>;
  key: Uint8Array;
  caseId: string;
  settings: DetectionSettings;
  botNames: ReadonlyMap<string, string>;
}

const chunk = 100;

/** Dialogues without what identifies people; what stands for what is stored first. */
export async function pseudonymise(
  content: ContentWriter,
  request: PseudonymiseRequest,
): Promise<PseudonymisedDialogue[]> {
  const { caseId, key, settings, botNames } = request;
  const examined = await examineAll(content, request);
  const originals = examined.flatMap((dialogue) => dialogue.originals);
  const book = new PseudonymBook({
    key,
    caseId,
    stored: await readPseudonyms(content, caseId),
    elsewhere: await readElsewhere(content, caseId, originals),
    originals,
    isReal: (type, text) => detect(text, settings).some((span) => span.type === type && span.validated),
  });
  for (const original of familyNamesFirst(originals)) book.get(original);
  const theCase = { key, caseId, book, shift: shiftOf(key, caseId) };
  const uses: { messageId: number; pseudonym: Pseudonym }[] = [];
  const dialogues = examined.map((dialogue) => {
    const rewritten = rewriteDialogue(dialogue, botNames.get(dialogue.transcript.botId) ?? '', theCase);
    uses.push(...rewritten.uses);
    return rewritten.dialogue;
  });
  await content.write(storePseudonyms(caseId, book.added, uses));
  return dialogues;
}

/** By how many days the times and dates of a case are moved. */
export function shiftOf(key: Uint8Array, caseId: string): number {
  return chooseShift(new KeyedNumbers(key, [caseId, 'shift']));
}

/** Oldest first. */
async function examineAll(content: ContentWriter, request: PseudonymiseRequest): Promise<ExaminedDialogue[]> {
  const { keys, marks, settings } = request;
  const scanner = new Scanner();
  const scan = scanWith(scanner, settings);
  const sources: DialogueSource[] = [];
  try {
    for (let from = 0; from < keys.length; from += chunk) {
      const transcripts = await readTranscripts(content, keys.slice(from, from + chunk), settings);
      const detected = await detectIn(content, transcripts, scan);
      sources.push(...transcripts.map((transcript, index) => ({ transcript, detected: detected[index] ?? [] })));
    }
  } finally {
    await scanner.close();
  }
  const inTime = sources.toSorted((one, other) => one.transcript.startedAt - other.transcript.startedAt);
  return examineDialogues(inTime, marks, settings.region);
}

/** By the rules of today, whatever was stored: an export must not be weaker than what a reader sees masked. */
async function detectIn(content: ContentWriter, transcripts: readonly Transcript[], scan: Scan) {
  const people = transcripts.flatMap(({ person }) => person ?? []);
  const known = await readKnown(
    content,
    people.map(({ key }) => key),
  );
  const knownOf = new Map<number, KnownIdentifier[]>(
    people.map(({ key, externalId }) => [key, [...(known.get(key) ?? []), { kind: 'id', value: externalId }]]),
  );
  const spans = await scan.find(
    transcripts.flatMap(({ person, messages }) =>
      messages.map(({ body }) => ({ text: body, known: (person && knownOf.get(person.key)) ?? [] })),
    ),
  );
  let at = 0;
  return transcripts.map(({ messages }) => {
    at += messages.length;
    return spans.slice(at - messages.length, at);
  });
}

/** A word that is somewhere known to be a family's name is one where it stands alone, too. */
function familyNamesFirst(originals: readonly Original[]): Original[] {
  const isFamily = ({ nameKind }: Original): boolean => nameKind === 'family';
  return [...originals.filter(isFamily), ...originals.filter((original) => !isFamily(original))];
}
