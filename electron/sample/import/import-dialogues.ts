import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { SampleProblem } from '../sample-problem.ts';
import type { Store } from '../store/open-store.ts';
import { createRecordWriter, type NewMessage, type RecordWriter } from '../store/write-records.ts';
import { LineTooLong, readLines } from './read-lines.ts';

export interface ImportResult {
  conversations: number;
  messages: number;
  /** Dialogues that were there already. */
  known: number;
}

interface Turn {
  role: 'user' | 'bot';
  text: string;
}

const firstDay = Date.parse('2023-11-21T00:00:00.000Z');
const spreadMs = Date.parse('2026-11-20T18:00:00.000Z') - firstDay;

export const importedBotId = 'imported';

/**
 * Loads dialogues, gzip JSONL of `{id, turns: [{role: "user"|"bot", text}]}`, whole or not at all. Ids, people and
 * times (over three years, turns 4 s to 4 min apart) come from the line's own hash, so that the same file gives the
 * same records and a second import adds nothing. Fails with BAD_FILE, naming file and line, never the content.
 */
export async function importDialogues(store: Store, path: string): Promise<ImportResult> {
  const writer = createRecordWriter(store);
  const result: ImportResult = { conversations: 0, messages: 0, known: 0 };
  let line = 0;
  store.exec('BEGIN IMMEDIATE');
  try {
    writeImportedBot(writer);
    for await (const { line: number, text } of readLines(path)) {
      line = number;
      const turns = parseTurns(text);
      if (!turns) throw new SampleProblem('BAD_FILE', `${basename(path)}, line ${line}: not a dialogue.`);
      if (writeDialogue(writer, createHash('sha256').update(text).digest(), turns)) {
        result.conversations++;
        result.messages += turns.length;
      } else result.known++;
    }
    store.exec('COMMIT');
    return result;
  } catch (cause) {
    store.exec('ROLLBACK');
    throw explainFailure(cause, basename(path), line);
  }
}

function explainFailure(cause: unknown, file: string, line: number): unknown {
  if (cause instanceof SampleProblem) return cause;
  if (cause instanceof LineTooLong) return new SampleProblem('BAD_FILE', `${file}, line ${cause.line}: too long.`);
  const code = (cause as { code?: string }).code ?? '';
  if (code.startsWith('Z_'))
    return new SampleProblem('BAD_FILE', `${file}: not a whole gzip file (after line ${line}).`);
  if (/^E[A-Z]+$/.test(code)) return new SampleProblem('BAD_FILE', `${file}: cannot be read (${code}).`);
  return cause;
}

function parseTurns(text: string): Turn[] | undefined {
  try {
    const { turns } = JSON.parse(text) as { turns?: unknown };
    return Array.isArray(turns) && turns.length > 0 && turns.every(isTurn) ? turns : undefined;
  } catch {
    return undefined;
  }
}

function isTurn(value: unknown): value is Turn {
  const { role, text } = (value ?? {}) as Partial<Turn>;
  return (role === 'user' || role === 'bot') && typeof text === 'string';
}

function writeImportedBot({ writeBot }: RecordWriter): void {
  const retention = { keepDays: null, retentionEnforced: false, retentionLastRunAt: null };
  const description = 'Dialogues loaded from files.';
  const languages = ['en'];
  const channels = ['web'];
  writeBot({
    id: importedBotId,
    name: 'Imported dialogues',
    description,
    languages,
    channels,
    createdAt: firstDay,
    ...retention,
  });
}

function writeDialogue(writer: RecordWriter, hash: Buffer, turns: Turn[]): boolean {
  const id = hash.toString('hex', 0, 10);
  let at = firstDay + Math.floor((hash.readUIntBE(10, 6) / 2 ** 48) * spreadMs);
  const messages = turns.map(({ role, text }, index): NewMessage => {
    if (index > 0) at += 4000 + (((hash[16 + (index % 16)] ?? 0) * 919 + index * 97) % 236_000);
    return { role: role === 'user' ? 'person' : 'bot', at, text };
  });
  const personId = `visitor-${id}`;
  const place = { botId: importedBotId, personId, channel: 'web', language: 'en' };
  if (!writer.writeConversation({ id: `dialogue-${id}`, ...place, messages })) return false;
  const session = { kind: 'session', value: `session-${hash.toString('hex', 20, 26)}` };
  const createdAt = messages[0]?.at ?? firstDay;
  writer.writePerson({ id: personId, displayName: null, language: 'en', createdAt, identifiers: [session] });
  return true;
}
