import type { PaginationStyle } from '../../../../../shared/contract/connectors.ts';

/** Where most systems have what a style needs; to be corrected. */
const pagination: Readonly<Record<PaginationStyle, Record<string, unknown>>> = {
  none: { style: 'none' },
  page: { style: 'page', parameter: 'page', first: 1, sizeParameter: 'limit', size: 50 },
  offset: { style: 'offset', parameter: 'offset', sizeParameter: 'limit', size: 50 },
  cursor: { style: 'cursor', parameter: 'cursor', next: 'nextCursor', sizeParameter: 'limit', size: 50 },
  lastRow: { style: 'lastRow', parameter: 'after', field: 'id', sizeParameter: 'limit', size: 50 },
  backwards: { style: 'backwards', parameter: 'before', field: 'id', sizeParameter: 'limit', size: 50 },
  link: { style: 'link', next: 'links.next' },
  header: { style: 'header', header: 'Link', holds: 'link' },
};

/** The least a description says, for a system that lists in pages of this style. What stays is left to its author. */
export function emptyDescription(style: PaginationStyle): Record<string, unknown> {
  const list = (path: string) => ({ request: { path }, rows: 'items', pagination: pagination[style] });
  const startedAt = { path: 'createdAt', format: 'iso8601' };
  return {
    name: 'in-house',
    title: 'In-house chatbot',
    baseUrlExample: 'https://chatbot.example.com',
    credentials: [{ name: 'token', label: { en: 'Access token', de: 'Zugriffstoken' }, secret: true, required: true }],
    authentication: { style: 'bearer', credential: 'token' },
    capabilities: [],
    probe: { request: { path: '/info' } },
    retention: null,
    bots: { list: list('/bots'), externalId: 'id', name: 'name' },
    conversations: {
      list: list('/conversations'),
      changedSince: null,
      externalId: 'id',
      bot: 'botId',
      startedAt,
      changedAt: { path: 'updatedAt', format: 'iso8601' },
      revision: 'changedAt',
      inlineMessages: null,
      read: { path: '/conversations/{id}' },
      person: { externalId: ['userId'], identifiers: { from: 'fields', fields: [{ kind: 'user', path: 'userId' }] } },
    },
    messages: {
      list: list('/conversations/{id}/messages'),
      externalId: 'id',
      role: ['role'],
      roles: { user: 'person', assistant: 'bot' },
      otherRoles: 'system',
      text: ['text'],
      at: { from: 'field', ...startedAt },
    },
    people: { own: null, find: [] },
    residuals: [],
  };
}
