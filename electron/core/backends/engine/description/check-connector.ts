import type { z } from 'zod';
import type { Connector } from '../description.ts';
import { credentialsOf } from './authentication-description.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { resourceKinds } from './erasure-description.ts';

type Refuse = (where: (string | number)[], message: string, params?: Record<string, string>) => void;

/** Stand for something else in requests. */
const reservedNames = ['id', 'bot', 'person', 'conversation', 'value', 'name'];

/** What no single field can say: whether they fit each other. Messages are keys of texts.*.json. */
export function checkConnector(connector: Connector, context: z.RefinementCtx): void {
  const refuse: Refuse = (path, message, params = {}) => context.addIssue({ code: 'custom', path, message, params });
  checkCredentials(connector, refuse);
  checkMessages(connector, refuse);
  checkPeople(connector, refuse);
  checkErasure(connector, refuse);
  checkPlaceholders(connector, refuse);
  for (const [capability, isDescribed] of describedCapabilities(connector)) {
    if (connector.capabilities.includes(capability) !== isDescribed) {
      refuse(['capabilities'], isDescribed ? 'capabilityMissing' : 'capabilityNotDescribed', { capability });
    }
  }
}

function checkCredentials(
  { authentication, credentials, scope, headers, conversations }: Connector,
  refuse: Refuse,
): void {
  const find = (name: string) => credentials.find((one) => one.name === name);
  const requireAsked = (name: string, where: (string | number)[]): void => {
    if (!find(name)) refuse(where, 'credentialUnknown', { name });
  };
  const twice = credentials.findIndex(({ name }, index) => credentials.findIndex((one) => one.name === name) < index);
  if (twice >= 0) refuse(['credentials', twice, 'name'], 'credentialTwice');
  credentials.forEach(({ name }, index) => {
    if (reservedNames.includes(name)) refuse(['credentials', index, 'name'], 'credentialReserved');
  });
  for (const name of credentialsOf(authentication)) requireAsked(name, ['authentication', 'credential']);
  scope.forEach(({ credential }, index) => requireAsked(credential, ['scope', index]));
  headers.forEach(({ credential }, index) => {
    if (credential !== undefined) requireAsked(credential, ['headers', index]);
  });
  if (authentication.style === 'oauth2' && 'credential' in authentication.token) {
    const place = find(authentication.token.credential);
    if (place && place.kind !== 'address') refuse(['authentication', 'token'], 'tokenAddress');
  }
  if (conversations.each?.of === 'people') {
    requireAsked(conversations.each.credential, ['conversations', 'each']);
    const given = find(conversations.each.credential);
    if (given && given.kind !== 'lines') refuse(['conversations', 'each'], 'peopleLines');
  }
}

function checkMessages({ conversations, messages }: Connector, refuse: Refuse): void {
  if (conversations.inlineMessages === null && !messages.list) refuse(['messages', 'list'], 'messagesFromNowhere');
  if (conversations.revision === 'messages' && !messages.list) refuse(['conversations', 'revision'], 'noMessageList');
  if (conversations.revision === 'digest' && conversations.inlineMessages === null) {
    refuse(['conversations', 'revision'], 'digestOfNothing');
  }
}

function checkPeople({ people, conversations }: Connector, refuse: Refuse): void {
  people.find.forEach(({ rowsAre }, index) => {
    const isDescribed = rowsAre === 'people' ? people.own !== null : conversations.person !== null;
    if (!isDescribed) refuse(['people', 'find', index, 'rowsAre'], 'rowsNotDescribed');
  });
  const { ofPerson } = conversations;
  if (!ofPerson) return;
  if (!conversations.person) refuse(['conversations', 'person'], 'ofPersonWithoutPerson');
  const { request } = ofPerson.list ?? conversations.list;
  const isNamed = JSON.stringify(request).includes('{person}');
  if (!isNamed && ofPerson.filters.length === 0) refuse(['conversations', 'ofPerson'], 'ofPersonUnfiltered');
}

function checkErasure({ erasure, messages, conversations }: Connector, refuse: Refuse): void {
  erasure?.resources.forEach(({ kind, needsEmpty, readBack, batchSize }, index) => {
    const where = ['erasure', 'resources', index];
    const isReadByList = needsEmpty || readBack.some(({ by }) => by === 'messagesOfConversation');
    if (isReadByList && !messages.list) refuse(where, 'noReadBackList');
    const hasIds = messages.externalId !== null && messages.turns.length === 0;
    if ((kind === 'messages' || isReadByList) && !hasIds) refuse(where, 'messagesWithoutIds');
    // One request would hold ids that belong to several bots or people.
    if (batchSize > 1 && kind === 'conversations' && conversations.each) refuse([...where, 'batchSize'], 'batchOfEach');
  });
}

/** What may be claimed only of a connector that describes it. */
function describedCapabilities(connector: Connector): [capability: string, isDescribed: boolean][] {
  const resources = connector.erasure?.resources ?? [];
  return [
    ['people.find', connector.people.find.length > 0],
    ['accounts.read', connector.accounts !== null],
    ['conversations.ofPerson', connector.conversations.ofPerson !== null],
    ...resourceKinds.flatMap((kind): [string, boolean][] => {
      const isDescribed = resources.some((resource) => resource.kind === kind);
      return [
        [`${kind}.delete`, isDescribed],
        [`${kind}.readBack`, isDescribed],
      ];
    }),
  ];
}
