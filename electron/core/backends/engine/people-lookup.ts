import { Problem } from '../../../../shared/errors/problem.ts';
import { normaliseIdentifier } from '../../detection/index.ts';
import type { IncomingPerson } from '../../transcripts/index.ts';
import type { Connector } from './description.ts';
import { longestId, mapPerson, type ListedConversation } from './field-map.ts';
import { mapRows, type UnusableRow } from './list-rows.ts';
import type { FilterDescription, FindDescription } from './lookup-description.ts';
import type { Requester } from './requester.ts';

export interface Identifier {
  /** In our terms, e.g. email, phone, customerNumber, user; or as the system calls it. */
  kind: string;
  value: string;
}

export interface FoundPeople {
  /** Everyone who has exactly this identifier, by our own comparison. */
  people: IncomingPerson[];
  /** Rows the system answered that are about somebody else. */
  inexact: number;
  /** Whether the pages added up to what the system states. */
  isComplete: boolean;
}

export interface ConversationsOfPerson {
  conversations: ListedConversation[];
  /** Conversations of other people that the system answered. They are left out. */
  inexact: number;
  /** Rows the connector's description does not fit; nobody knows whose they are. */
  unusable: UnusableRow[];
  isComplete: boolean;
}

/**
 * People by one identifier, compared again on our side whatever the system's own search does. Null where the system
 * cannot be asked by this kind: that nobody is found would then be no answer.
 * @throws Problem backend.*
 */
export async function findPeople(
  connector: Connector,
  requester: Requester,
  identifier: Identifier,
): Promise<FoundPeople | null> {
  const questions = connector.people.find.flatMap((way) => questionsOf(way, identifier));
  if (questions.length === 0) return null;
  const found: FoundPeople = { people: [], inexact: 0, isComplete: true };
  const known = new Map<string, IncomingPerson>();
  for (const { way, filter, isMatch } of questions) {
    const { rows, total } = await requester.readAll(way.list, { filter });
    if (total !== null && total !== rows.length) found.isComplete = false;
    const description = way.rowsAre === 'people' ? connector.people.own?.person : connector.conversations.person;
    for (const row of rows) {
      const person = description && mapPerson(description, row);
      if (!person || !isMatch(person)) found.inexact++;
      else known.set(person.externalId, mergePeople(known.get(person.externalId), person));
    }
  }
  found.people = [...known.values()];
  return found;
}

/**
 * The conversations of one person, without their messages. Null where the system cannot be asked so.
 * @throws Problem backend.*
 */
export async function listConversationsOf(
  connector: Connector,
  requester: Requester,
  personExternalId: string,
): Promise<ConversationsOfPerson | null> {
  const { ofPerson, list: all } = connector.conversations;
  if (!ofPerson) return null;
  requireValue(personExternalId);
  const list = ofPerson.list ?? all;
  const known = new Map<string, ListedConversation>();
  const result: ConversationsOfPerson = { conversations: [], inexact: 0, unusable: [], isComplete: true };
  for (const filter of ofPerson.filters) {
    const { rows, total } = await requester.readAll(list, { filter: fill(filter, '', personExternalId) });
    if (total !== null && total !== rows.length) result.isComplete = false;
    const { conversations, unusable } = mapRows(connector, rows, requester.now());
    result.unusable.push(...unusable);
    for (const listed of conversations) {
      if (listed.personExternalId === personExternalId) known.set(listed.externalId, listed);
      else result.inexact++;
    }
  }
  result.conversations = [...known.values()];
  return result;
}

interface Question {
  way: FindDescription;
  filter: Record<string, string>;
  isMatch: (person: IncomingPerson) => boolean;
}

function questionsOf(way: FindDescription, { kind, value }: Identifier): Question[] {
  const [ours, names] = Object.entries(way.kinds).find(([own, theirs]) => own === kind || theirs.includes(kind)) ?? [];
  if (ours === undefined || names === undefined) return [];
  const wanted = requireValue(value.normalize('NFC').trim());
  const comparable = (text: string): string =>
    way.compare === 'exact' ? text.normalize('NFC').trim() : normaliseIdentifier(ours, text);
  const isMatch = ({ identifiers }: IncomingPerson): boolean =>
    identifiers.some(
      (one) => (one.kind === ours || names.includes(one.kind)) && comparable(one.value) === comparable(wanted),
    );
  const spellings = way.spellings === 'given' ? [wanted] : [...new Set([wanted, normaliseIdentifier(ours, wanted)])];
  return names.flatMap((name) =>
    spellings.map((spelling) => ({ way, filter: fill(way.filter, name, spelling), isMatch })),
  );
}

/** An empty filter is none: it would ask for everybody. */
function requireValue(value: string): string {
  if (value.trim() === '' || value.length > longestId || !value.isWellFormed()) {
    throw new Problem('backend.identifierUnusable');
  }
  return value;
}

/** In one pass: what is put in is not searched for placeholders again. */
function fill({ parameter, value }: FilterDescription, name: string, wanted: string): Record<string, string> {
  const replace = (text: string): string =>
    text.replace(/\{(name|value)\}/g, (_, which) => (which === 'name' ? name : wanted));
  return { [replace(parameter)]: replace(value) };
}

/** Rows about one person may each name some of what identifies him. */
function mergePeople(one: IncomingPerson | undefined, other: IncomingPerson): IncomingPerson {
  if (!one) return other;
  const identifiers = [...one.identifiers];
  for (const added of other.identifiers) {
    if (!identifiers.some(({ kind, value }) => kind === added.kind && value === added.value)) identifiers.push(added);
  }
  return { ...one, displayName: one.displayName ?? other.displayName, identifiers };
}
