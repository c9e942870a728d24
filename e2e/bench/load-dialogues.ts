import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { v7 as uuidv7 } from 'uuid';
import type { IncomingConversation } from '../../electron/core/transcripts/index.ts';
import { referenceShelf } from '../fixtures/reference-shelf.ts';
import { createRandom } from './statistics.ts';

export interface BenchData {
  source: string;
  /** In the order of time. */
  conversations: IncomingConversation[];
  messages: number;
}

interface Dialogue {
  id: string;
  turns: { role: 'user' | 'bot'; text: string }[];
}

const firstDay = Date.parse('2023-11-21T00:00:00Z');
const threeYears = 3 * 365 * 24 * 3_600_000;
const botIds = [uuidv7(), uuidv7(), uuidv7()];

/** The dialogues of the reference data at times spread over three years. Null where there are none. */
export function loadReferenceDialogues(): BenchData | null {
  const shelf = referenceShelf();
  if (!shelf) return null;
  const dialogues = ['sgd-train.jsonl.gz', 'sgd-dev.jsonl.gz'].flatMap((file) =>
    gunzipSync(readFileSync(join(shelf, 'data', file)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Dialogue),
  );
  const random = createRandom(7);
  const conversations = dialogues
    .map((dialogue) => placeInTime(dialogue, random))
    .toSorted((one, other) => one.startedAt - other.startedAt);
  return { source: 'reference dialogues', conversations, messages: countMessages(conversations) };
}

export function countMessages(conversations: readonly IncomingConversation[]): number {
  return conversations.reduce((sum, { messages }) => sum + messages.length, 0);
}

function placeInTime({ id, turns }: Dialogue, random: () => number): IncomingConversation {
  const startedAt = firstDay + Math.floor(random() * threeYears);
  let at = startedAt;
  const messages = turns.map(({ role, text }, index) => {
    at += 4000 + Math.floor(random() * 236_000);
    return { externalId: `${id}/${index}`, role: role === 'user' ? ('person' as const) : ('bot' as const), at, text };
  });
  return {
    externalId: id,
    botId: botIds[Math.floor(random() * botIds.length)] ?? '',
    person: { externalId: `person-${Math.floor(random() * 5000)}`, displayName: null, identifiers: [] },
    startedAt,
    revision: String(at),
    messages,
  };
}
