import { sql } from 'kysely';
import { erasesData } from '../../../../shared/contract/rights.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readBackendName } from '../../backends/index.ts';
import type { BackendScope, ErasureScope, Hold } from '../../erasure/index.ts';
import { readHeld, type Held } from '../../holds/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { inContent, inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import {
  listCaseConversations,
  listCaseScope,
  listMissingConversations,
  type CaseConversation,
} from '../links/case-conversations.ts';
import { toHold } from './legal-holds.ts';

/** A bot with what it is declared to do may pass data on; who got some is told of the erasure (Art. 19 GDPR). */
export interface CaseScope extends ErasureScope {
  botIds: readonly string[];
}

/**
 * What was accepted for a case, by system: nothing is erased on a guess.
 * @throws Problem erasure.nothingAccepted, hold.scopeMissing
 */
export async function readCaseScope(
  content: ContentReader,
  register: RegisterReader,
  requestId: string,
): Promise<CaseScope> {
  const [links, stored, missing, holds, identifiers, held] = await Promise.all([
    content.all(inContent.selectFrom('request_link').selectAll().where('request_id', '=', requestId)),
    listCaseScope(content, requestId),
    listMissingConversations(content, requestId),
    readHolds(content, register, requestId),
    readIdentifiers(content, requestId),
    readHeld(content, register),
  ]);
  addLegalHolds(holds, held, stored);
  const persons = await readPersons(
    content,
    stored.flatMap(({ personKey }) => personKey ?? []),
  );
  const accepted = links.filter(({ decision }) => decision === 'accepted');
  const backendIds = new Set([...accepted.map((link) => link.backend_id), ...stored.map(({ backendId }) => backendId)]);
  if (backendIds.size === 0) throw new Problem('erasure.nothingAccepted');
  const backends = [...backendIds].sort().map((backendId): BackendScope => {
    const own = <Row extends { backendId: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.backendId === backendId);
    const people = accepted.flatMap((link) =>
      link.backend_id === backendId && link.target === 'person' ? [link.external_id] : [],
    );
    const personOf = (key: number | null): string | null => {
      const person = key === null ? undefined : persons.get(key);
      return person !== undefined && people.includes(person) ? person : null;
    };
    const rejected = links.filter(
      (link) => link.backend_id === backendId && link.target === 'conversation' && link.decision === 'rejected',
    );
    return {
      backendId,
      name: readBackendName(register, backendId),
      people,
      conversations: [
        ...own(stored)
          .filter(({ isIncluded }) => isIncluded)
          .map(({ externalId, id, personKey, messages }) => ({
            externalId,
            conversationId: id,
            personExternalId: personOf(personKey),
            messages,
          })),
        ...own(missing).map(({ externalId }) => ({ externalId, conversationId: null, personExternalId: null })),
      ],
      excluded: [
        ...own(stored)
          .filter(({ isIncluded }) => !isIncluded)
          .map(({ externalId, personKey }) => ({ externalId, personExternalId: personOf(personKey) })),
        ...rejected.map((link) => ({ externalId: link.external_id, personExternalId: null })),
      ],
      holds: holds.conversations.get(backendId) ?? new Map(),
      heldPeople: holds.people.get(backendId) ?? new Map(),
      holdOf(conversation) {
        const hold = held.holdOf({ backendId, ...conversation });
        return hold && toHold(hold);
      },
    };
  });
  const included = stored.filter(({ isIncluded }) => isIncluded);
  return {
    subjectId: requestId,
    backends,
    identifiers,
    local: {
      conversations: included.length,
      messages: included.reduce((sum, { messages }) => sum + messages, 0),
      people: new Set(included.flatMap(({ personKey }) => personKey ?? [])).size,
    },
    botIds: [...new Set(included.map(({ botId }) => botId))],
  };
}

async function readPersons(content: ContentReader, keys: readonly number[]): Promise<Map<number, string>> {
  const rows = await content.all(
    rawQuery(sql<{ key: number; externalId: string }>`SELECT key, external_id AS externalId FROM person
      WHERE key IN (SELECT value FROM json_each(${JSON.stringify([...new Set(keys)])}))`),
  );
  return new Map(rows.map(({ key, externalId }) => [key, externalId]));
}

/** What the case names, and what the accepted people are known by in the vault. */
function readIdentifiers(content: ContentReader, requestId: string): Promise<{ kind: string; value: string }[]> {
  return content.all(
    rawQuery(sql<{ kind: string; value: string }>`
      SELECT kind, value FROM request_identifier WHERE request_id = ${requestId}
      UNION
      SELECT i.kind, i.value FROM request_link AS l
      JOIN person AS p ON p.backend_id = l.backend_id AND p.external_id = l.external_id
      JOIN identifier AS i ON i.person_key = p.key
      WHERE l.request_id = ${requestId} AND l.target = 'person' AND l.decision = 'accepted'`),
  );
}

interface Holds {
  /** By backend and external id. */
  conversations: Map<string, Map<string, Hold>>;
  people: Map<string, Map<string, Hold>>;
}

/**
 * What another open case still needs, such as one that asks for a copy, and what is restricted for another case. Several
 * erasures of the same do not hold up each other.
 */
async function readHolds(content: ContentReader, register: RegisterReader, requestId: string): Promise<Holds> {
  const holds: Holds = { conversations: new Map(), people: new Map() };
  const others = register
    .all(inRegister.selectFrom('request').select(['id', 'number', 'kind']).where('state', '=', 'open'))
    .filter(({ id, kind }) => id !== requestId && !erasesData(kind as Parameters<typeof erasesData>[0]));
  for (const { id, number } of others) {
    const hold: Hold = { reason: 'openCase', note: number };
    for (const { backendId, externalId } of await listCaseConversations(content, id)) {
      put(holds.conversations, backendId, externalId, hold);
    }
    const people = await content.all(
      inContent
        .selectFrom('request_link')
        .select(['backend_id as backendId', 'external_id as externalId'])
        .where('request_id', '=', id)
        .where('target', '=', 'person')
        .where('decision', '=', 'accepted'),
    );
    for (const { backendId, externalId } of people) put(holds.people, backendId, externalId, hold);
  }
  const restricted = await content.all(
    rawQuery(sql<{ backendId: string; externalId: string }>`
      SELECT c.backend_id AS backendId, c.external_id AS externalId FROM restriction AS r
      JOIN conversation AS c ON c.key = r.conversation_key WHERE r.request_id <> ${requestId}`),
  );
  for (const { backendId, externalId } of restricted) {
    put(holds.conversations, backendId, externalId, { reason: 'restricted', note: '' });
  }
  return holds;
}

/** Over what else holds them: these are what the person is told of. */
function addLegalHolds(holds: Holds, held: Held, stored: readonly CaseConversation[]): void {
  for (const { key, backendId, externalId } of stored) {
    const hold = held.keys.get(key);
    if (hold) put(holds.conversations, backendId, externalId, toHold(hold));
  }
  for (const [backendId, people] of held.people) {
    for (const [externalId, hold] of people) put(holds.people, backendId, externalId, toHold(hold));
  }
}

function put(into: Map<string, Map<string, Hold>>, backendId: string, externalId: string, hold: Hold): void {
  const own = into.get(backendId) ?? new Map<string, Hold>();
  own.set(externalId, hold);
  into.set(backendId, own);
}
