import { writeCsv } from '../../../../../shared/csv.ts';
import { escapeSteering } from '../../../../../shared/json-text.ts';
import type { PackageData, PackageMessage } from './package-data.ts';

const columns = ['conversation', 'message', 'at', 'system', 'bot', 'role', 'text', 'status', 'grounds'];

/** One row per message. With a byte order mark: without it, spreadsheets read umlauts wrongly. */
export function* writeMessageTable({ conversations }: PackageData): Generator<string> {
  yield `\ufeff${writeCsv([columns])}`;
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
export function* writeConversations({ conversations }: PackageData): Generator<string> {
  for (const [index, { messages, ...conversation }] of conversations.entries()) {
    const written = {
      ...conversation,
      messages: messages.map(writeMessage),
    };
    yield `${index === 0 ? '' : ','}\n${escapeSteering(JSON.stringify(written))}`;
  }
}

function writeMessage({ number, at, role, text, status, grounds, balancing }: PackageMessage): object {
  const written = { number, at, role, text, status };
  return status === 'full' ? written : { ...written, grounds, reason: balancing };
}
