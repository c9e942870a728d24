/** What a replayed system holds, in no system's terms. Times are epoch milliseconds. */
export interface ReplayMessage {
  id: string;
  role: 'person' | 'bot';
  text: string;
  at: number;
}

export interface ReplayConversation {
  id: string;
  bot: string;
  person: string;
  startedAt: number;
  messages: ReplayMessage[];
}

export interface ReplayContent {
  bots: string[];
  people: string[];
  conversations: ReplayConversation[];
}

const start = Date.parse('2026-03-02T08:00:00Z');
const uuid = (group: number, number: number): string =>
  `${String(group).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/**
 * Conversations of a few people at a few bots, in whole seconds, each a question and its answer.
 * @param bots one where a system's answers name no bot
 */
export function composeContent(count: number, bots: readonly string[] = ['bot-a', 'bot-b']): ReplayContent {
  const people = ['person-a', 'person-b', 'person-c'];
  return {
    bots: [...bots],
    people,
    conversations: Array.from({ length: count }, (_, index) => {
      // Some share an instant, so that pages are cut between equals.
      const startedAt = start + Math.floor(index / 3) * 60_000;
      const id = uuid(1, index);
      const message = (role: 'person' | 'bot', position: number): ReplayMessage => ({
        id: uuid(2, index * 2 + position),
        role,
        text: `${role} ${index}`,
        at: startedAt + position * 1000,
      });
      return {
        id,
        bot: bots[index % bots.length] ?? '',
        person: people[index % people.length] ?? '',
        startedAt,
        messages: [message('person', 0), message('bot', 1)],
      };
    }),
  };
}

/** What identifies a person, whatever a system calls it. */
export function identify(person: string): Record<string, string> {
  const number = person.charCodeAt(person.length - 1);
  return {
    user: person,
    session: person,
    customerNumber: `K${number}`,
    employeeNumber: `M${number}`,
    email: `${person}@example.com`,
    phone: `+49301234${number}`,
  };
}
