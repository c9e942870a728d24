import { sql } from 'kysely';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { describeGaps } from '../../../backends/index.ts';
import type { Controller } from '../../../../../shared/contract/controllers.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import { inRegister, type ContentReader, type RegisterReader } from '../../../vault/index.ts';
import { listCaseScope, listMissingConversations, type CaseConversation } from '../../links/case-conversations.ts';
import { lawOf } from '../../letters/phrases.ts';
import type { RequestRow } from '../../request-rows.ts';
import type { Regime } from '../../../../../shared/contract/rights.ts';
import { readBotNames } from '../bot-names.ts';
import { readDecision } from '../review/disclosure-rows.ts';
import { textsOf } from '../texts.ts';
import type {
  PackageConversation,
  PackageCounts,
  PackageData,
  PackageHead,
  PackageKind,
  PackagePerson,
} from './package-data.ts';
import { showMessage, type DecidedMessage } from './show-message.ts';

export interface PackageOrder {
  kind: PackageKind;
  language: 'de' | 'en';
  unreviewed: 'refuse' | 'include' | 'leaveOut';
  createdOn: string;
}

export interface ReadControl {
  signal: AbortSignal;
  progress(done: number, total: number | null): void;
  /** Gets the conversations as they are read, in their order, and may take its time. */
  take?: (head: PackageHead, conversations: readonly PackageConversation[]) => Promise<void>;
}

type MessageRow = Omit<DecidedMessage, 'decision'> & { key: number; decision: string | null };

export interface ReadPackage {
  data: PackageData;
  /** The bots of its conversations. */
  botIds: ReadonlySet<string>;
}

/** So many conversations are read at once. */
const chunk = 100;

/** @throws Problem disclosure.nothingInCase, disclosure.unreviewed */
export async function readPackageData(
  { register, content }: { register: RegisterReader; content: ContentReader },
  request: RequestRow,
  controller: Controller,
  order: PackageOrder,
  { signal, progress, take }: ReadControl,
): Promise<ReadPackage> {
  const [scope, missing, people] = await Promise.all([
    listCaseScope(content, request.id),
    listMissingConversations(content, request.id),
    readPeople(content, request.id),
  ]);
  const included = scope.filter(({ isIncluded }) => isIncluded);
  if (included.length === 0) throw new Problem('disclosure.nothingInCase');
  const text = textsOf(order.language);
  const bots = readBotNames(register);
  const systems = new Map(
    register.all(inRegister.selectFrom('backend').select(['id', 'name'])).map(({ id, name }) => [id, name]),
  );
  const head: PackageHead = {
    kind: order.kind,
    language: order.language,
    law: lawOf(request.regime as Regime, request.region),
    number: request.number,
    createdOn: order.createdOn,
    controller: {
      name: controller.name,
      address: controller.address,
      contact: controller.dataProtectionOfficer,
    },
    people: people.map(({ backendId, ...person }) => ({ ...person, system: systems.get(backendId) ?? '' })),
  };
  const counts: PackageCounts = {
    conversations: included.length,
    messages: 0,
    redacted: 0,
    withheld: 0,
    unreviewed: 0,
  };
  const conversations: PackageConversation[] = [];
  let left = 0;
  const readNext = (from: number) => {
    const reading = readMessages(content, request.id, included.slice(from, from + chunk));
    // Whoever gives up before it is waited for has no use for its failure.
    reading.catch(() => undefined);
    return reading;
  };
  let next = readNext(0);
  for (let from = 0; from < included.length; from += chunk) {
    signal.throwIfAborted();
    const some = included.slice(from, from + chunk);
    const rows = await next;
    // The next ones are read while these are worked on.
    next = readNext(from + chunk);
    for (const conversation of some) {
      const shown: PackageConversation['messages'][number][] = [];
      for (const [index, row] of (rows.get(conversation.key) ?? []).entries()) {
        if (order.kind === 'portability' && row.role !== 'person') continue;
        if (row.decision === null) {
          counts.unreviewed += 1;
          if (order.unreviewed !== 'include') {
            left += 1;
            continue;
          }
        }
        const decision =
          row.decision === null || row.decision === disclosed ? null : readDecision({ decision: row.decision });
        const message = showMessage({ ...row, decision }, index + 1, text);
        counts.messages += 1;
        if (message.status !== 'full') counts[message.status] += 1;
        shown.push(message);
      }
      conversations.push({
        number: conversations.length + 1,
        id: conversation.externalId,
        system: systems.get(conversation.backendId) ?? '',
        bot: bots.get(conversation.botId) ?? '',
        startedAt: new Date(conversation.startedAt).toISOString(),
        messages: shown,
      });
    }
    await take?.(head, conversations.slice(from));
    progress(conversations.length, included.length);
  }
  if (left > 0 && order.unreviewed === 'refuse') throw new Problem('disclosure.unreviewed', { messages: left });
  const backendIds = [...new Set([...included, ...missing].map(({ backendId }) => backendId))];
  const gaps = await describeGaps(register, content, backendIds);
  const data: PackageData = {
    ...head,
    conversations,
    excluded: scope
      .filter(({ isIncluded }) => !isIncluded)
      .map(({ backendId, botId, startedAt, why }) => ({
        startedAt: new Date(startedAt).toISOString(),
        system: systems.get(backendId) ?? '',
        bot: bots.get(botId) ?? '',
        why,
      })),
    gaps: [
      ...gaps.map((gap) => ({ system: systems.get(gap.backendId) ?? null, text: gap[order.language] })),
      ...(missing.length === 0 ? [] : [{ system: null, text: text('gap.missing', { count: missing.length }) }]),
      ...(left === 0 ? [] : [{ system: null, text: text('gap.unreviewed', { count: left }) }]),
    ],
    counts,
  };
  return { data, botIds: new Set(included.map(({ botId }) => botId)) };
}

/** How the decision on most messages is stored, word for word; it need not be parsed ten thousand times. */
const disclosed = JSON.stringify({ decision: 'disclose', redactions: [], ground: null, balancing: '' });

async function readMessages(
  content: ContentReader,
  requestId: string,
  conversations: readonly CaseConversation[],
): Promise<Map<number, MessageRow[]>> {
  const keys = JSON.stringify(conversations.map(({ key }) => key));
  const rows = await content.all(
    rawQuery(sql<MessageRow>`
      SELECT m.id, m.conversation_key AS key, m.role, m.body, d.decision FROM message AS m
      LEFT JOIN disclosure AS d ON d.request_id = ${requestId} AND d.message_id = m.id
      WHERE m.conversation_key IN (SELECT value FROM json_each(${keys})) ORDER BY m.conversation_key, m.id`),
  );
  return Map.groupBy(rows, ({ key }) => key);
}

/** The accepted people of a case, as the systems store them. */
async function readPeople(
  content: ContentReader,
  requestId: string,
): Promise<(Omit<PackagePerson, 'system'> & { backendId: string })[]> {
  const rows = await content.all(
    rawQuery(sql<{ backendId: string; id: string; name: string | null; kind: string | null; value: string | null }>`
      SELECT p.backend_id AS backendId, p.external_id AS id, p.display_name AS name, i.kind, i.value
      FROM request_link AS l JOIN person AS p ON p.backend_id = l.backend_id AND p.external_id = l.external_id
      LEFT JOIN identifier AS i ON i.person_key = p.key
      WHERE l.request_id = ${requestId} AND l.target = 'person' AND l.decision = 'accepted'
      ORDER BY p.backend_id, p.external_id, i.kind, i.value`),
  );
  const people = Map.groupBy(rows, ({ backendId, id }) => `${backendId} ${id}`);
  return [...people.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            backendId: first.backendId,
            id: first.id,
            name: first.name,
            identifiers: [first, ...others].flatMap(({ kind, value }) =>
              kind === null || value === null ? [] : [{ kind, value }],
            ),
          },
        ]
      : [],
  );
}
