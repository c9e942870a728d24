import type { DraftPurpose } from '../../../../../../shared/contract/connectors.ts';
import { parameterOfConversation, type Operation } from './operations.ts';
import { proposeAuthentication } from './propose-authentication.ts';
import { proposeBots, proposeConversations, type DraftConversations } from './propose-conversations.ts';
import { proposeErasure } from './propose-erasure.ts';
import { instantOf, messageNames, pickPaths, rolesOf } from './propose-fields.ts';
import { proposeList } from './propose-list.ts';
import { proposeRequest, Settings } from './propose-request.ts';
import type { OpenApi } from './read-open-api.ts';
import { listFields } from './schema-fields.ts';

type Draft = Record<string, unknown>;
export type ChosenOperations = Partial<Record<DraftPurpose, Operation>>;

/**
 * A description as far as a file of OpenAPI tells. What it does not tell is left out, and the check of descriptions
 * names it: above all what a deletion does (`removes`) and what stays (`residuals`).
 */
export function proposeDescription(api: OpenApi, chosen: ChosenOperations): Draft {
  const settings = new Settings();
  const { conversations: listing, conversation: single, bots, probe, messages } = chosen;
  const { authentication, credentials } = proposeAuthentication(api, listing?.security ?? api.security);
  const eachBot =
    bots !== undefined && listing !== undefined && /\{[^}]*(bot|agent|assistant)[^}]*\}/i.test(listing.path);
  const about = probe ?? bots;
  const threads = listing ? proposeConversations(api, { listing, single, eachBot }, settings) : null;
  const describedBots = bots ? proposeBots(api, bots, settings) : undefined;
  const described = proposeMessages(api, { messages, threads, eachBot }, settings);
  const erasure = proposeErasure({
    deleteMessage: chosen.deleteMessage,
    deleteConversation: chosen.deleteConversation,
    read: threads?.read ?? null,
    hasMessageList: messages !== undefined,
    settings,
  });
  const find = threads ? proposeLookup(threads) : [];
  const probed = about && { request: proposeRequest(about, { meanings: [], settings }) };
  return withoutMissing({
    name: nameOf(api.title),
    title: api.title.slice(0, 80),
    baseUrlExample: api.baseUrl ?? 'https://chatbot.example.com',
    credentials: [...credentials, ...settings.credentials],
    authentication: authentication ?? undefined,
    capabilities: capabilitiesOf(find.length > 0, threads?.isListedByPerson ?? false, erasure),
    probe: probed,
    retention: null,
    bots: describedBots,
    conversations: threads?.conversations,
    messages: described,
    people: { own: null, find },
    erasure: erasure ?? undefined,
    residuals: [],
  }) as Draft;
}

function proposeMessages(
  api: OpenApi,
  {
    messages,
    threads,
    eachBot,
  }: { messages: Operation | undefined; threads: DraftConversations | null; eachBot: boolean },
  settings: Settings,
): Draft | undefined {
  const meanings = eachBot ? ['id', 'bot'] : ['id'];
  const ofOne = messages && parameterOfConversation(messages);
  const about = ofOne ? { [ofOne.name]: '{id}' } : {};
  const read = messages && proposeList(api, messages, { meanings, settings, prefer: /message|turn|line|part/i, about });
  if (!read && !threads?.inlineRow) return undefined;
  const found = pickPaths(read?.fields ?? listFields(api.resolve, threads?.inlineRow), messageNames);
  return {
    list: read?.list,
    externalId: found.externalId?.path ?? null,
    role: found.role && [found.role.path],
    roles: rolesOf(found.role),
    otherRoles: 'system',
    text: found.text && [found.text.path],
    at: found.at ? { from: 'field', ...instantOf(found.at) } : { from: 'conversation' },
  };
}

/** The whole list is read and compared here: what a system's own search finds, no OpenAPI file says for certain. */
function proposeLookup({ list, kinds }: DraftConversations): Draft[] {
  if (Object.keys(kinds).length === 0) return [];
  const paths = Object.values(kinds).join(', ');
  return [
    {
      rowsAre: 'conversations',
      list,
      kinds: Object.fromEntries(Object.entries(kinds).map(([kind, path]) => [kind, [path]])),
      compare: 'normalised',
      exactness: {
        en: `Only conversations that hold it in ${paths}; what people wrote in messages is not found.`,
        de: `Nur Gespräche, die sie in ${paths} enthalten; was Personen in Nachrichten schrieben, wird nicht gefunden.`,
      },
    },
  ];
}

function capabilitiesOf(isFound: boolean, isListedByPerson: boolean, erasure: Draft | null): string[] {
  const kinds = ((erasure?.['resources'] ?? []) as Draft[]).map(({ kind }) => String(kind));
  return [
    ...(isFound ? ['people.find'] : []),
    ...(isListedByPerson ? ['conversations.ofPerson'] : []),
    ...kinds.flatMap((kind) => [`${kind}.delete`, `${kind}.readBack`]),
  ];
}

function nameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return plain.slice(0, 60) || 'in-house';
}

/** As JSON would write it: what is undefined is not there. */
function withoutMissing(draft: Draft): unknown {
  return JSON.parse(JSON.stringify(draft));
}
