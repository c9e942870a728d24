import type { FaultInjector } from '../faults.ts';
import { deferDeletion, deleteNow, isPresent, readDeletion, type Target } from '../store/deletions.ts';
import { parseIdentifier } from '../store/identifiers.ts';
import type { Store } from '../store/open-store.ts';
import {
  listConversations,
  listMessages,
  readConversation,
  type Page,
  type Place,
} from '../store/read-conversations.ts';
import { listAccesses, listAccounts, listBots, listRetention, type TargetType } from '../store/read-installation.ts';
import { findByKind, findPeople, readPerson } from '../store/read-people.ts';
import { ApiProblem } from './api-problem.ts';
import { digestScope, readCursor, writeCursor } from './cursor.ts';
import type { Query } from './query-parameters.ts';

export type DeletionMode = 'immediate' | 'deferred';

export interface Call {
  pathname: string;
  /** From the path; empty where the path has none. */
  id: string;
  query: Query;
  /** Epoch ms. */
  now: number;
}

export interface Reply {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

export interface Operation {
  run: (call: Call) => Reply;
  /** What the access log notes; absent where no personal data is touched. */
  accesses?: TargetType;
}

export interface OperationSettings {
  deletion: DeletionMode;
  deletionDelayMs: number;
  faults: Pick<FaultInjector, 'deletionFault' | 'isSearchInexact' | 'nextDeletionFault'>;
}

const info = {
  name: 'Custos sample chatbot',
  version: '1.0.0',
  apiVersion: '1.0',
  capabilities: [
    'people.find',
    'conversations.list',
    'conversations.changedSince',
    'conversations.includeMessages',
    'conversations.ofPerson',
    'messages.delete',
    'messages.readBack',
    'conversations.delete',
    'conversations.readBack',
    'people.delete',
    'people.readBack',
    'retention.read',
    'access-log.read',
    'accounts.read',
  ],
};

/** One function per operationId of openapi.json. */
export function createOperations(store: Store, settings: OperationSettings): Record<string, Operation> {
  const deletes = (targetType: TargetType): Operation => ({
    accesses: targetType,
    run: ({ id, query, now }) => {
      const target = { targetType, targetId: id };
      const fault = settings.faults.nextDeletionFault(now);
      if (fault === 'error') throw new ApiProblem('internal_error', 'Something went wrong.');
      if (fault) {
        const headers = { 'retry-after': String(fault.retryAfterSeconds) };
        throw new ApiProblem('rate_limited', 'Too many deletions.', headers);
      }
      if (!isPresent(store, target)) throw notFound();
      const isPending = settings.faults.deletionFault === 'neverDone';
      const mode = isPending ? 'deferred' : (query.mode ?? settings.deletion);
      return mode === 'deferred'
        ? deferTarget(store, target, settings, now)
        : deleteTarget(store, target, settings, now);
    },
  });

  return {
    getInfo: { run: () => answer({ ...info, deletion: settings.deletion }) },
    listBots: { run: () => answerAll(listBots(store)) },
    getRetention: { run: () => answerAll(listRetention(store)) },
    listAccounts: { run: ({ now }) => answerAll(listAccounts(now)) },
    listAccesses: {
      run: (call) => answerPage(call, (page) => listAccesses(store, call.query['since'] as number | undefined, page)),
    },
    findPeople: {
      accesses: 'person',
      run: ({ query }) => {
        const identifier = parseIdentifier(String(query.identifier));
        return answerAll(
          settings.faults.isSearchInexact ? findByKind(store, identifier.kind) : findPeople(store, identifier),
        );
      },
    },
    getPerson: { accesses: 'person', run: ({ id }) => answer(present(readPerson(store, id))) },
    deletePerson: deletes('person'),
    listConversations: {
      accesses: 'conversation',
      run: (call) => {
        const { changedSince, botId, personId, include } = call.query as {
          changedSince?: number;
          botId?: string;
          personId?: string;
          include?: string;
        };
        const includeMessages = include === 'messages';
        const filter = { changedSince, botId, personId };
        return answerPage(call, (page) => listConversations(store, filter, { ...page, includeMessages }));
      },
    },
    getConversation: { accesses: 'conversation', run: ({ id }) => answer(present(readConversation(store, id))) },
    deleteConversation: deletes('conversation'),
    listMessages: {
      accesses: 'conversation',
      run: (call) => {
        present(readConversation(store, call.id));
        return answerPage(call, (page) => listMessages(store, call.id, page));
      },
    },
    deleteMessage: deletes('message'),
    getDeletion: { run: ({ id }) => answer(present(readDeletion(store, id))) },
  };
}

function deleteTarget(store: Store, target: Target, { faults }: OperationSettings, now: number): Reply {
  if (faults.deletionFault !== 'pretence') deleteNow(store, target, now, faults.deletionFault === 'keepsFirstMessage');
  return { status: 204 };
}

function deferTarget(store: Store, target: Target, settings: OperationSettings, now: number): Reply {
  const { deletionFault } = settings.faults;
  const dueAt = deletionFault === 'neverDone' ? null : now + settings.deletionDelayMs;
  const when = { now, dueAt, isPretence: deletionFault === 'pretence' };
  const deletion = deferDeletion(store, target, when);
  return { status: 202, body: deletion, headers: { location: `/v1/deletions/${deletion.id}` } };
}

function answer(body: object): Reply {
  return { status: 200, body };
}

function answerAll(items: object[]): Reply {
  return answer({ items, total: items.length });
}

function answerPage(
  { pathname, query }: Call,
  read: (page: { after: Place | null; limit: number }) => Page<object>,
): Reply {
  const scope = digestScope(pathname, query);
  const after = readCursor(scope, query.cursor as string | undefined);
  const { items, total, next } = read({ after, limit: Number(query.limit) });
  return answer({ items, total, nextCursor: writeCursor(scope, next) });
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw notFound();
  return value;
}

function notFound(): ApiProblem {
  return new ApiProblem('not_found', 'There is no such object.');
}
