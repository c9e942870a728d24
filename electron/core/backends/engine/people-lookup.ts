import { randomUUID } from 'node:crypto';
import { Problem } from '../../../../shared/errors/problem.ts';
import { normaliseIdentifier } from '../../detection/index.ts';
import type { IncomingPerson } from '../../transcripts/index.ts';
import type { Connector } from './description.ts';
import type { FilterDescription, FindDescription } from './description/lookup-description.ts';
import type { Values } from './description/placeholders.ts';
import { longestId } from './lengths.ts';
import { mapPerson } from './map-person.ts';
import { Absent, type Requester } from './requester.ts';
import type { WhoseLists } from './whose-lists.ts';

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

/**
 * People by one identifier, compared again on our side whatever the system's own search does. Null where the system
 * cannot be asked by this kind: that nobody is found would then be no answer.
 * @throws Problem backend.*
 */
export async function findPeople(
  connector: Connector,
  { requester, whose }: { requester: Requester; whose: WhoseLists },
  identifier: Identifier,
): Promise<FoundPeople | null> {
  const questions = connector.people.find.flatMap((way) => questionsOf(way, identifier));
  if (questions.length === 0) return null;
  const found: FoundPeople = { people: [], inexact: 0, isComplete: true };
  const known = new Map<string, IncomingPerson>();
  for (const question of questions) {
    const { way, isMatch, isScan } = question;
    const description = way.rowsAre === 'people' ? connector.people.own?.person : connector.conversations.person;
    const isTold = way.rowsAre === 'conversations' && isToldByQuestion(connector);
    for (const values of await whose.of(way.list)) {
      if (isTold) await proveKnown(requester, question, values);
      const asked = isTold ? { ...values, person: question.wanted } : values;
      const { rows, isComplete } = await readRowsOf(requester, question, { values, asked });
      if (!isComplete) found.isComplete = false;
      for (const row of rows) {
        const person = description && mapPerson(description, row);
        if (person && isMatch(person)) known.set(person.externalId, mergePeople(known.get(person.externalId), person));
        else if (!isScan) found.inexact++;
      }
    }
  }
  found.people = [...known.values()];
  return found;
}

/** Whether a conversation does not say whose it is, so that only the question does. */
export function isToldByQuestion({ conversations }: Connector): boolean {
  return conversations.person?.externalId.includes('$.person') ?? false;
}

/** Somebody who does not exist must have no conversations: else the system does not know what it was asked. */
async function proveKnown(requester: Requester, { way }: Question, values: Values): Promise<void> {
  if (!way.filter) throw new Problem('backend.filterIgnored');
  const filter = fillFilter(way.filter, '', randomUUID());
  try {
    const { rows } = await requester.readAll(way.list, { filter, values });
    if (rows.length > 0) throw new Problem('backend.filterIgnored');
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
  }
}

interface Question {
  way: FindDescription;
  /** As it is sent. */
  wanted: string;
  filter: Record<string, string>;
  values: Values;
  isMatch: (person: IncomingPerson) => boolean;
  /** Everybody is listed: that others are in it says nothing about the system's search. */
  isScan: boolean;
}

async function readRowsOf(
  requester: Requester,
  { way: { list }, filter, values: named }: Question,
  { values, asked }: { values: Values; asked: Values },
): Promise<{ rows: unknown[]; isComplete: boolean }> {
  const extra = { filter, values: { ...values, ...named }, asked };
  try {
    const { rows, total, besides } = await requester.readAll(list, extra);
    return { rows, isComplete: total === null || total === rows.length - besides };
  } catch (error) {
    // Asked for by its path, what is not there is nobody.
    if (error instanceof Absent && named['value'] !== undefined) return { rows: [], isComplete: true };
    throw error;
  }
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
  const isInPath = way.list.request.path.includes('{value}');
  const common = { way, wanted, isMatch, filter: {}, values: {}, isScan: false };
  if (!isInPath && way.filter === null) return [{ ...common, isScan: true }];
  const spellings = way.spellings === 'given' ? [wanted] : [...new Set([wanted, normaliseIdentifier(ours, wanted)])];
  return names.flatMap((name) =>
    spellings.map((spelling) => ({
      ...common,
      wanted: spelling,
      ...(isInPath && { values: { value: spelling } }),
      ...(way.filter && { filter: fillFilter(way.filter, name, spelling) }),
    })),
  );
}

/** An empty filter is none: it would ask for everybody. */
export function requireValue(value: string): string {
  if (value.trim() === '' || value.length > longestId || !value.isWellFormed()) {
    throw new Problem('backend.identifierUnusable');
  }
  return value;
}

/** In one pass: what is put in is not searched for placeholders again. */
export function fillFilter(
  { parameter, value, besides }: FilterDescription,
  name: string,
  wanted: string,
): Record<string, string> {
  const replacements: Record<string, string> = { name, value: wanted, valueAsJson: JSON.stringify(wanted) };
  const replace = (text: string): string =>
    text.replace(/\{(name|value|valueAsJson)\}/g, (_, which: string) => replacements[which] ?? '');
  const others = Object.entries(besides).map(([key, text]) => [key, text.replaceAll('{name}', () => name)] as const);
  return { ...Object.fromEntries(others), [replace(parameter)]: replace(value) };
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
