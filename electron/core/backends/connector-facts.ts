import type { Residual } from '../../../shared/contract/backends.ts';
import type { RegisterReader } from '../vault/index.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import { readBackend } from './backend-row.ts';
import type { Connector } from './engine/description.ts';
import type { ErasureResource, ResourceKind } from './engine/description/erasure-description.ts';
import { namesInPath, namesInValue } from './engine/description/placeholders.ts';
import type { BothLanguages } from './engine/description/request-description.ts';

/** What is known of a chatbot system before anybody asks it. */
export interface ConnectorFacts {
  /** The name of its connector, e.g. open-admin-api. */
  connector: string;
  title: string;
  /** What its deletion leaves behind. */
  residuals: readonly Residual[];
  /** What its answers leave out, to be printed in exports. */
  limits: readonly BothLanguages[];
  notes: readonly BothLanguages[];
  /** The kinds of identifier people can be looked up by, and what the lookup cannot see. */
  find: readonly { kind: string; exactness: BothLanguages }[];
  /** Whether the conversations of one person can be listed. */
  listsConversationsOfPerson: boolean;
  /** The calls by which people are found by an identifier, and their conversations listed. */
  lookUpCalls: readonly string[];
  /** What can be deleted, in the order in which it has to be: each kind is read back before the next is deleted. */
  erasure: readonly ErasableKind[];
  /** Null: there is no interface for it, and a person does it at the system. */
  rectification: null;
  restriction: null;
}

export interface ErasableKind {
  kind: ResourceKind;
  /** soft: marked or hidden, but kept. overwritten: the text alone is gone. */
  removes: 'hard' | 'soft' | 'overwritten';
  /** For how many days it can still be brought back. */
  reversibleDays: number;
  /** How long after a deletion reading back says nothing yet. */
  settleSeconds: number;
  /** Whether the system may only accept a deletion and carry it out later. */
  mayBeDeferred: boolean;
  /** How many ids go into one request; outcomes come in groups of this size. */
  batchSize: number;
  /** How many requests the system allows; null: it does not say. */
  rate: { count: number; perSeconds: number } | null;
  /** What must be told besides the ids: whose, or of which conversation. */
  within: readonly ('conversation' | 'person')[];
  /** The right or role that the credentials need for it. */
  needs: BothLanguages | null;
  /** A conversation is refused while it has messages. */
  needsEmpty: boolean;
  /** The calls that are made to read back, e.g. "GET /v1/people/{id}"; what they no longer return counts as gone. */
  readBackCalls: readonly string[];
}

/** @throws Problem backend.unknown */
export function readConnectorFacts(register: RegisterReader, backendId: string): ConnectorFacts {
  return factsOf(connectorOf(register, readBackend(register, backendId).connector));
}

export function factsOf(connector: Connector): ConnectorFacts {
  const { people, conversations, erasure } = connector;
  return {
    connector: connector.name,
    title: connector.title,
    residuals: connector.residuals,
    limits: connector.limits,
    notes: connector.notes,
    find: people.find.flatMap(({ kinds, exactness }) => Object.keys(kinds).map((kind) => ({ kind, exactness }))),
    listsConversationsOfPerson: conversations.ofPerson !== null,
    lookUpCalls: [
      ...new Set([
        ...people.find.map(({ list }) => nameCall(list.request)),
        ...(conversations.ofPerson ? [nameCall((conversations.ofPerson.list ?? conversations.list).request)] : []),
      ]),
    ],
    erasure: (erasure?.resources ?? []).map((resource) => ({
      kind: resource.kind,
      removes: resource.removes,
      reversibleDays: resource.reversibleDays,
      settleSeconds: resource.settleSeconds,
      mayBeDeferred: resource.submitted !== null,
      batchSize: resource.batchSize,
      rate: resource.rate,
      within: (['conversation', 'person'] as const).filter((name) => isTold(resource, name)),
      needs: resource.needs,
      needsEmpty: resource.needsEmpty,
      readBackCalls: resource.readBack.flatMap((read) => {
        if (read.by === 'item') return [nameCall(read.request)];
        if (read.by === 'rows') return [nameCall(read.list.request)];
        return connector.messages.list ? [nameCall(connector.messages.list.request)] : [];
      }),
    })),
    rectification: connector.rectification,
    restriction: connector.restriction,
  };
}

/** Whether a deletion or its read-back has to say of which conversation, or whose, what is deleted is. */
function isTold({ kind, request, readBack }: ErasureResource, name: 'conversation' | 'person'): boolean {
  if (request.body?.[name] !== undefined) return true;
  if (name === 'conversation' && readBack.some(({ by }) => by === 'messagesOfConversation')) return true;
  // A conversation's own id says what {person} is, where it is one of a person's.
  const names = [...namesInPath(request.path), ...namesInValue(request.query), ...namesInValue(readBack)];
  return kind === 'messages' && names.includes(name);
}

function nameCall({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}
