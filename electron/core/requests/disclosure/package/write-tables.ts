import { writeCsv } from '../../../../../shared/csv.ts';
import { escapeSteering } from '../../../../../shared/json-text.ts';
import type { PackageConversation, PackageData, PackageMessage } from './package-data.ts';

const columns = ['conversation', 'message', 'at', 'system', 'bot', 'role', 'text', 'status', 'grounds'];

/** With a byte order mark: without it, spreadsheets read umlauts wrongly. */
export const headOfTable = `\ufeff${writeCsv([columns])}`;

/** One row per message. */
export function* writeMessageTable(conversations: Iterable<PackageConversation>): Generator<string> {
  for (const { number: conversation, system, bot, messages } of conversations)
    if (messages.length > 0)
      yield writeCsv(
        messages.map(({ number, at, role, text, status, grounds }) => [
          conversation,
          number,
          at,
          system,
          bot,
          role,
          text ?? '',
          status,
          grounds.join(' '),
        ]),
      );
}

export const packageFormat = 'custos-package/1';

/** By package.schema.json: what stands before the conversations, and after them. */
export function frameData(data: PackageData): { head: string; foot: string } {
  const { kind, language, number, createdOn, controller, people, excluded, gaps, counts } = data;
  const head = {
    format: packageFormat,
    kind,
    language,
    case: number,
    createdOn,
    controller,
    counts,
    people,
    excluded,
    gaps,
  };
  return { head: `${escapeSteering(JSON.stringify(head)).slice(0, -1)},"conversations":[`, foot: '\n]}\n' };
}

/** One per line. */
export function* writeConversations(conversations: Iterable<PackageConversation>): Generator<string> {
  for (const { messages, ...conversation } of conversations) {
    const written = {
      ...conversation,
      messages: messages.map(writeMessage),
    };
    yield `${conversation.number === 1 ? '' : ','}\n${escapeSteering(JSON.stringify(written))}`;
  }
}

function writeMessage({ number, at, role, text, status, grounds, balancing }: PackageMessage): object {
  const written = { number, at, role, text, status };
  return status === 'full' ? written : { ...written, grounds, reason: balancing };
}
