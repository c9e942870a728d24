import type { FaultInjector } from '../../../../sample/faults.ts';
import type { Connector } from '../../engine/description.ts';
import type { ErasureResource } from '../../engine/description/erasure-description.ts';
import { put } from './compose-rows.ts';
import { matchPath } from './match-path.ts';
import type { ReplayContent } from './replay-content.ts';
import type { ReplayReply, ReplayRequest } from './replay-server.ts';

/** Undefined where the request deletes nothing that the connector describes. */
export function carryOutDeletion(
  connector: Connector,
  content: ReplayContent,
  request: ReplayRequest,
  { faults, now }: { faults: FaultInjector; now: number },
): ReplayReply | undefined {
  for (const resource of connector.erasure?.resources ?? []) {
    const { method, path, filter, body } = resource.request;
    const values = method === request.method ? matchPath(path, request.path) : null;
    if (!values) continue;
    const fault = faults.nextDeletionFault(now);
    if (fault === 'error') return { status: 500, json: {} };
    if (fault) return { status: 429, json: {}, headers: { 'retry-after': String(fault.retryAfterSeconds) } };
    const listed = body?.ids === undefined ? undefined : (request.parameter(body.ids) as string[]);
    const asked = filter ? request.parameter(filter.parameter) : values['id'];
    const ids = listed ?? [String(asked)];
    const before = countRows(content);
    if (faults.deletionFault !== 'pretence') {
      for (const id of ids) if (!remove(resource, content, id, faults)) return { status: 404, json: {} };
    }
    return answerOf(resource, faults.deletionFault === 'pretence' ? ids.length * 2 : before - countRows(content));
  }
  return undefined;
}

const countRows = ({ conversations }: ReplayContent): number =>
  conversations.reduce((count, { messages }) => count + messages.length, 0);

/** @returns false where there is no such thing */
function remove(
  { kind }: ErasureResource,
  content: ReplayContent,
  id: string,
  { deletionFault }: FaultInjector,
): boolean {
  const isKept = deletionFault === 'keepsFirstMessage';
  if (kind === 'messages') {
    const conversation = content.conversations.find(({ messages }) => messages.some((message) => message.id === id));
    if (!conversation) return false;
    if (!(isKept && conversation.messages[0]?.id === id)) {
      conversation.messages = conversation.messages.filter((message) => message.id !== id);
    }
    return true;
  }
  if (kind === 'conversations') {
    const index = content.conversations.findIndex((one) => one.id === id);
    if (index < 0) return false;
    if (isKept) content.conversations[index]?.messages.splice(1);
    else content.conversations.splice(index, 1);
    return true;
  }
  const index = content.people.indexOf(id);
  if (index < 0) return false;
  if (isKept) return true;
  content.people.splice(index, 1);
  content.conversations = content.conversations.filter(({ person }) => person !== id);
  return true;
}

function answerOf({ success, confirmed, request: { filter } }: ErasureResource, affected: number): ReplayReply {
  const json: Record<string, unknown> = {};
  if (confirmed) put(json, confirmed.path, confirmed.equals);
  if (filter) put(json, filter.affected, affected);
  return { status: success[0] ?? 200, json };
}
