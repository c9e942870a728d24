import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import type { Connector } from './description.ts';
import { readFirstText, readPath, readText } from './json-path.ts';
import { longestName } from './lengths.ts';
import { requireText } from './require-field.ts';
import { readInstant } from './time-format.ts';

/** A message whose time may still have to be found out. */
export interface MappedMessage {
  externalId: string;
  role: MessageRole;
  at: number | null;
  text: string;
  /** What a bot answered with, where the system says it. */
  model?: string;
}

/** @throws Problem backend.unexpectedAnswer where a row has no id */
export function mapMessages({ messages }: Connector, rows: readonly unknown[]): MappedMessage[] {
  const mapped = new Map<string, MappedMessage>();
  for (const [index, row] of rows.entries()) {
    const id = messageIdOf(messages, row, index);
    // One message without a usable time must not keep all others out: it gets its place from its neighbours.
    const at = messages.at.from === 'field' ? (readInstant(row, messages.at) ?? null) : null;
    for (const { suffix, role, text } of turnsOf(messages, row)) {
      const externalId = suffix === null ? id : `${id}.${suffix}`;
      const isSkipped = text === '' && (suffix !== null || messages.skipsEmpty);
      // Pages may repeat a row.
      if (isSkipped || mapped.has(externalId)) continue;
      const model = role === 'bot' ? readFirstText(row, messages.model, longestName) : undefined;
      mapped.set(externalId, { externalId, role, at, text, ...(model !== undefined && { model }) });
    }
  }
  return [...mapped.values()];
}

/** How many different rows these are: pages may repeat one. */
export function countMessageRows({ messages }: Connector, rows: readonly unknown[]): number {
  return new Set(rows.map((row, index) => messageIdOf(messages, row, index))).size;
}

function messageIdOf({ externalId }: Connector['messages'], row: unknown, index: number): string {
  return externalId === null ? String(index) : requireText(row, externalId);
}

function turnsOf(
  messages: Connector['messages'],
  row: unknown,
): { suffix: string | null; role: MessageRole; text: string }[] {
  if (messages.turns.length === 0)
    return [{ suffix: null, role: readRole(messages, row), text: readSaid(row, messages.text) }];
  return messages.turns.map(({ suffix, role, text }) => ({ suffix, role, text: readSaid(row, [text]) }));
}

function readRole({ role: paths, roles, otherRoles }: Connector['messages'], row: unknown): MessageRole {
  for (const path of paths) {
    const stated = readText(row, path) ?? '';
    // Its own names only: "constructor" leads to something in every object.
    const role = Object.hasOwn(roles, stated) ? roles[stated] : undefined;
    if (role) return role;
  }
  return otherRoles;
}

/** What was said: a text, or the texts of a list of parts; other parts leave their type in brackets. */
function readSaid(row: unknown, paths: readonly string[]): string {
  for (const path of paths) {
    const content = readPath(row, path);
    if (typeof content === 'string' && content !== '') return content;
    if (Array.isArray(content) && content.length > 0) return content.map(readPart).join('\n');
  }
  return '';
}

function readPart(part: unknown): string {
  return typeof part === 'string' ? part : (readText(part, 'text') ?? `[${readText(part, 'type') ?? 'part'}]`);
}
