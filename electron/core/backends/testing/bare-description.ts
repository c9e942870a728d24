import { readConnector, type Connector } from '../engine/description.ts';

const text = { en: 'something', de: 'etwas' };

/** A connector with nothing optional, for tests that describe a system of their own. */
export const bareDescription = {
  name: 'bare',
  title: 'Bare',
  baseUrlExample: 'https://bot.example.com',
  credentials: [],
  authentication: { style: 'none' },
  capabilities: [],
  probe: { request: { path: '/info' } },
  retention: null,
  bots: {
    list: { request: { path: '/bots' }, rows: '', pagination: { style: 'none' } },
    externalId: 'id',
    name: 'name',
  },
  conversations: {
    list: { request: { path: '/conversations' }, rows: '', pagination: { style: 'none' } },
    changedSince: null,
    externalId: 'id',
    bot: 'bot',
    startedAt: { path: 'at', format: 'epochSeconds' },
    changedAt: { path: 'at', format: 'epochSeconds' },
    revision: 'row',
    inlineMessages: null,
    read: { path: '/conversations/{id}' },
    person: null,
  },
  messages: {
    list: { request: { path: '/conversations/{id}/messages' }, rows: '', pagination: { style: 'none' } },
    externalId: 'id',
    role: ['from'],
    roles: { user: 'person', bot: 'bot' },
    otherRoles: 'system',
    text: ['text'],
    at: { from: 'field', path: 'at', format: 'epochSeconds' },
  },
  people: { own: null },
  residuals: [{ where: text, what: text, whoActs: text }],
};

/** @param changes of its parts; those of `conversations`, `messages` and `people` add to what is there */
export function describeSystem(changes: Record<string, unknown>): Connector {
  const merge = (name: 'conversations' | 'messages' | 'people') => ({
    ...bareDescription[name],
    ...(changes[name] as object | undefined),
  });
  const parts = { conversations: merge('conversations'), messages: merge('messages'), people: merge('people') };
  return readConnector({ ...bareDescription, ...changes, ...parts });
}
