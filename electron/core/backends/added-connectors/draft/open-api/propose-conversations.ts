import { botNames, conversationNames, instantOf, personNames, pickPaths } from './propose-fields.ts';
import { proposeList, type DraftList } from './propose-list.ts';
import { pickParameter, proposeRequest, type DraftRequest, type Settings } from './propose-request.ts';
import type { OpenApi } from './read-open-api.ts';
import type { Operation } from './operations.ts';
import { hasType, listRows, settle } from './schema-fields.ts';

type Draft = Record<string, unknown>;

export function proposeBots(api: OpenApi, operation: Operation, settings: Settings): Draft {
  const { list, fields } = proposeList(api, operation, { meanings: [], settings, prefer: /bot|assistant|agent|app/i });
  const found = pickPaths(fields, botNames);
  return { list, externalId: found.externalId?.path, name: found.name?.path };
}

export interface DraftConversations {
  conversations: Draft;
  list: DraftList['list'];
  /** Null: there is no request for one. */
  read: DraftRequest | null;
  /** The kinds by which people can be compared, each with its path. */
  kinds: Record<string, string>;
  isListedByPerson: boolean;
  /** What one message that travels with a conversation looks like; null where none does. */
  inlineRow: unknown;
}

/** @param eachBot the list is one bot's, whose id its address holds */
export function proposeConversations(
  api: OpenApi,
  { listing, single, eachBot }: { listing: Operation; single: Operation | undefined; eachBot: boolean },
  settings: Settings,
): DraftConversations {
  const prefer = /conversation|thread|chat|session|dialog|ticket|result/i;
  const { list, fields, row } = proposeList(api, listing, { meanings: eachBot ? ['bot'] : [], settings, prefer });
  const found = pickPaths(fields, conversationNames);
  const person = pickPaths(fields, personNames);
  const whose = pickParameter(listing.parameters, personNames.externalId);
  const since = pickParameter(listing.parameters, [
    'changedsince',
    'updatedsince',
    'updatedafter',
    'modifiedsince',
    'since',
  ]);
  const changed = found.changedAt ?? found.startedAt;
  const meanings = eachBot ? ['id', 'bot'] : ['id'];
  const read = single ? proposeRequest(single, { meanings, settings }) : null;
  const kinds = {
    ...(person.externalId && { user: person.externalId.path }),
    ...(person.email && { email: person.email.path }),
    ...(person.phone && { phone: person.phone.path }),
  };
  const inline = listRows(api.resolve, row).find(({ path }) => /message|turn|line|part/i.test(path));
  return {
    conversations: {
      ...(eachBot ? { each: { of: 'bots' } } : {}),
      list,
      changedSince: since
        ? {
            parameter: since.name,
            overlapSeconds: 60,
            format: isNumber(api, since.schema) ? 'epochSeconds' : 'iso8601',
          }
        : null,
      externalId: found.externalId?.path,
      bot: eachBot ? '$.bot' : (found.bot?.path ?? '$.bot'),
      startedAt: found.startedAt && instantOf(found.startedAt),
      changedAt: changed && instantOf(changed),
      messageCount: found.messageCount?.path,
      revision: found.changedAt ? 'changedAt' : 'row',
      inlineMessages: inline ? { rows: inline.path } : null,
      read: read ?? { from: 'list' },
      person: person.externalId
        ? {
            externalId: [person.externalId.path],
            displayName: person.displayName ? [person.displayName.path] : [],
            identifiers: { from: 'fields', fields: Object.entries(kinds).map(([kind, path]) => ({ kind, path })) },
          }
        : null,
      ...(whose && person.externalId ? { ofPerson: { filters: [{ parameter: whose.name }] } } : {}),
    },
    list,
    read,
    kinds: person.externalId ? kinds : {},
    isListedByPerson: whose !== undefined && person.externalId !== undefined,
    inlineRow: inline?.row ?? null,
  };
}

function isNumber({ resolve }: OpenApi, schema: unknown): boolean {
  const settled = settle(resolve, schema);
  return hasType(settled, 'integer') || hasType(settled, 'number');
}
