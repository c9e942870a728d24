import type { ExportFormat } from '../../../../shared/contract/transcripts.ts';
import { writeCsv } from '../../../../shared/csv.ts';
import { escapeSteering } from '../../../../shared/json-text.ts';
import type { ReadResult } from '../reading/read-conversation.ts';

/** A conversation as the text of a file that a person or a program outside Custos reads. */
export function writeTranscript(conversation: ReadResult, format: ExportFormat, isMasked: boolean): string[] {
  return format === 'csv' ? [writeTable(conversation)] : [writeJson(conversation, isMasked)];
}

/** With a byte order mark: without it, spreadsheets read umlauts wrongly. */
function writeTable({ messages }: ReadResult): string {
  const rows = messages.map(({ at, role, text }) => [at, role, text]);
  return `\ufeff${writeCsv([['at', 'role', 'text'], ...rows])}`;
}

function writeJson(conversation: ReadResult, isMasked: boolean): string {
  const { conversationId, backendId, botId, startedAt, person } = conversation;
  const messages = conversation.messages.map(({ id, at, role, text }) => ({ id, at, role, text }));
  const transcript = { conversationId, backendId, botId, startedAt, person, isMasked, messages };
  return `${escapeSteering(JSON.stringify({ format: 'custos-transcript/1', ...transcript }, null, 2))}\n`;
}
