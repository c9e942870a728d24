import type { Block, Column, DocumentModel } from '../../../documents/index.ts';
import { textsOf, type Text, type TextId } from '../texts.ts';
import type { PackageConversation, PackageHead, PackageMessage, PackagePerson } from './package-data.ts';

/** The conversations to read, as far as the document is not about each of them. */
export function describeTranscripts(head: PackageHead): DocumentModel {
  const text = textsOf(head.language);
  const about = head.kind === 'access' ? 'transcripts.about' : 'transcripts.about.portability';
  return {
    title: text('transcripts.title'),
    language: head.language,
    controller: head.controller.name,
    createdAt: head.createdOn,
    blocks: [
      { kind: 'paragraph', text: text(about) },
      ...(head.people.length === 0 ? [] : [heading(text('transcripts.people'))]),
      ...head.people.map((person) => describePerson(person, text)),
    ],
  };
}

export function* describeConversations(
  conversations: Iterable<PackageConversation>,
  language: PackageHead['language'],
): Generator<Block> {
  const text = textsOf(language);
  const words = wordConversations(text);
  for (const conversation of conversations) yield* describeConversation(conversation, words, text);
}

function describePerson({ system, id, name, identifiers }: PackagePerson, text: Text): Block {
  return {
    kind: 'facts',
    facts: [
      { name: text('transcripts.system'), value: system },
      { name: text('transcripts.personId'), value: id },
      ...(name === null ? [] : [{ name: text('transcripts.personName'), value: name }]),
      ...identifiers.map(({ kind, value }) => ({ name: nameKind(kind, text), value })),
    ],
  };
}

/** What is said about every conversation, filled in once. */
function wordConversations(text: Text) {
  return {
    roles: {
      person: text('role.person'),
      bot: text('role.bot'),
      agent: text('role.agent'),
      system: text('role.system'),
    },
    facts: {
      began: text('transcripts.began'),
      bot: text('transcripts.bot'),
      system: text('transcripts.system'),
      id: text('transcripts.id'),
    },
    columns: [
      { header: text('transcripts.number'), align: 'right', numbers: { fractionDigits: 0 } },
      { header: text('transcripts.time') },
      { header: text('transcripts.who') },
      { header: text('transcripts.text'), share: 5 },
    ] satisfies Column[],
  };
}

function describeConversation(
  { number, id, system, bot, startedAt, messages }: PackageConversation,
  { roles, facts, columns }: ReturnType<typeof wordConversations>,
  text: Text,
): Block[] {
  return [
    heading(text('transcripts.conversation', { number })),
    {
      kind: 'facts',
      facts: [
        { name: facts.began, value: spellTime(startedAt) },
        { name: facts.bot, value: bot },
        { name: facts.system, value: system },
        { name: facts.id, value: id },
      ],
    },
    messages.length === 0
      ? { kind: 'paragraph', text: text('transcripts.empty') }
      : {
          kind: 'table',
          caption: text('transcripts.messages', { number }),
          hasRowHeaders: true,
          columns,
          rows: messages.map((message) => [
            String(message.number),
            spellTime(message.at),
            roles[message.role],
            sayMessage(message, text),
          ]),
        },
  ];
}

function sayMessage({ text: said, grounds }: PackageMessage, text: Text): string {
  return said ?? text('marker.withheld', { ground: nameGrounds(grounds, text) });
}

export function nameGrounds(grounds: PackageMessage['grounds'], text: Text): string {
  return grounds.map((ground) => text(`ground.${ground}`)).join(', ');
}

const known = ['email', 'phone', 'customerNumber', 'session', 'user', 'name'];

/** What is called otherwise by a system keeps its name. */
export function nameKind(kind: string, text: Text): string {
  return known.includes(kind) ? text(`kind.${kind}` as TextId) : kind;
}

/** To the second; that it is UTC, the page says. */
export function spellTime(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
}

export function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}
