import { normaliseIdentifier, type Identifier } from './identifiers.ts';
import type { Store } from './open-store.ts';

export type Role = 'person' | 'bot' | 'agent';

export interface NewBot {
  id: string;
  name: string;
  description: string;
  languages: readonly string[];
  channels: readonly string[];
  createdAt: number;
  keepDays: number | null;
  retentionEnforced: boolean;
  retentionLastRunAt: number | null;
}

export interface NewPerson {
  id: string;
  displayName: string | null;
  language: string | null;
  createdAt: number;
  identifiers: readonly Identifier[];
}

export interface NewMessage {
  role: Role;
  author?: string | null;
  at: number;
  text: string;
}

export interface NewConversation {
  id: string;
  botId: string;
  personId: string | null;
  channel: string;
  language: string | null;
  messages: readonly NewMessage[];
  /** Epoch ms; the last message's time where absent. */
  changedAt?: number;
}

export interface RecordWriter {
  writeBot: (bot: NewBot) => void;
  writePerson: (person: NewPerson) => void;
  /** False where a conversation of this id is there already; it is then left as it is. Needs a first message. */
  writeConversation: (conversation: NewConversation) => boolean;
}

/** Times are epoch ms. Statements are prepared once: callers write many records inside one transaction of their own. */
export function createRecordWriter(store: Store): RecordWriter {
  const insertBot = store.prepare(`INSERT OR IGNORE INTO bot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertPerson = store.prepare(`INSERT OR IGNORE INTO person VALUES (?, ?, ?, ?)`);
  const insertIdentifier = store.prepare(`INSERT OR IGNORE INTO identifier VALUES (?, ?, ?, ?)`);
  const insertConversation = store.prepare(`INSERT OR IGNORE INTO conversation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertMessage = store.prepare(`INSERT INTO message VALUES (?, ?, ?, ?, ?, ?)`);
  return {
    writeBot(bot) {
      const lists = [JSON.stringify(bot.languages), JSON.stringify(bot.channels)];
      const retention = [bot.keepDays, bot.retentionEnforced ? 1 : 0, bot.retentionLastRunAt];
      insertBot.run(bot.id, bot.name, bot.description, ...lists, bot.createdAt, ...retention);
    },
    writePerson(person) {
      insertPerson.run(person.id, person.displayName, person.language, person.createdAt);
      for (const { kind, value } of person.identifiers)
        insertIdentifier.run(person.id, kind, value, normaliseIdentifier({ kind, value }));
    },
    writeConversation({ id, botId, personId, channel, language, messages, changedAt }) {
      const first = messages[0];
      const last = messages.at(-1);
      if (!first || !last) throw new RangeError('a conversation needs at least one message');
      const times = [first.at, last.at, changedAt ?? last.at];
      if (insertConversation.run(id, botId, personId, channel, language, ...times, messages.length).changes === 0)
        return false;
      messages.forEach(({ role, author, at, text }, position) =>
        insertMessage.run(id, position, role, author ?? null, at, text),
      );
      return true;
    },
  };
}
