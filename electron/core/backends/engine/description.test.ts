import { describe, expect, it } from 'vitest';
import { backends } from '../../../../shared/contract/backends.ts';
import { findConnector, listConnectors } from '../connectors/index.ts';
import openAdminApi from '../connectors/open-admin-api.json' with { type: 'json' };
import { readConnector } from './description.ts';

const changed = (changes: object): object => ({ ...structuredClone(openAdminApi), ...changes });

describe('a connector', () => {
  it('that is well described is accepted', () => {
    expect(readConnector(openAdminApi).name).toBe('open-admin-api');
  });

  it.each([
    ['a name with spaces', { name: 'Open API' }, 'name: lower-case letters'],
    ['an unknown field', { colour: 'red' }, 'colour: “colour” is not known here'],
    ['no residuals', { residuals: [] }, 'residuals: no system deletes everything'],
    [
      'a credential that is not asked for',
      { authentication: { style: 'bearer', credential: 'key' } },
      'authentication.credential: “key” is not among the credentials',
    ],
    [
      'a path that leaves the base',
      { probe: { request: { path: '/../x' }, version: 'v' } },
      'probe.request.path: a path such as',
    ],
    ['another host', { probe: { request: { path: '//evil.example' }, version: 'v' } }, 'probe.request.path'],
    ['a wrong JSON path', { bots: { ...openAdminApi.bots, name: 'a b' } }, 'bots.name: names joined by dots'],
  ])('with %s is refused, and the field is named', (_what, changes, expected) => {
    expect(() => readConnector(changed(changes))).toThrow(expected);
  });
});

/** The connector with its deletion of conversations, or of everything, described in another way. */
function deleting(changes: object, whole: object = {}): object {
  const resources = openAdminApi.erasure.resources.map((one) =>
    one.kind === 'conversations' ? { ...one, ...changes } : one,
  );
  return changed({ erasure: { ...openAdminApi.erasure, resources, ...whole } });
}

describe('a deletion', () => {
  const place = { method: 'DELETE', path: '/v1/conversations/{id}' };
  const single = { submitted: null };

  it.each([
    ['of a whole collection', { request: { method: 'DELETE', path: '/v1/conversations' } }, 'a deletion names its ids'],
    ['by POST without ids', { request: { method: 'POST', path: '/v1/purge' } }, 'a deletion names its ids'],
    [
      'with constants alone',
      { request: { ...place, path: '/v1/x', body: { constants: { all: true } } } },
      'names its ids',
    ],
    [
      'by a person alone',
      { request: { method: 'POST', path: '/v1/purge', body: { person: 'owner' } } },
      'a deletion names its ids',
    ],
    ['with ids in the query', { request: { ...place, path: '/v1/x', query: { ids: '{id}' } } }, 'names its ids'],
    [
      'whose ids a proxy may drop',
      { request: { method: 'DELETE', path: '/v1/conversations', body: { ids: 'ids' } } },
      'the path of a DELETE holds {id}',
    ],
    ['with ids in two places', { request: { ...place, body: { ids: 'ids' } } }, 'a deletion names its ids'],
    [
      'of two ids in one path',
      { request: { ...place, path: '/v1/{id}/{id}' } },
      'each name in braces stands in a path once',
    ],
    ['of part of a segment', { request: { ...place, path: '/v1/c-{id}' } }, 'a path such as'],
    ['by asking', { request: { ...place, method: 'GET' } }, 'erasure.resources.1.request.method'],
    [
      'that mixes ids with something else',
      { ...single, request: { method: 'POST', path: '/v1/x', body: { ids: 'a', person: 'a' } } },
      'two things go into the same field',
    ],
    ['of several by one path', { ...single, batchSize: 2 }, 'only a list of ids can hold several'],
    ['whose status means two things', { success: [202] }, 'a status means one thing'],
    ['that nobody reads back', { readBack: [] }, 'erasure.resources.1.readBack'],
    ['read back without an id', { readBack: [{ by: 'item', request: { path: '/v1/x' } }] }, 'the request names {id}'],
    [
      'read back as if it were a message',
      { readBack: [{ by: 'messagesOfConversation', withoutConversation: 'gone' }] },
      'only messages are read so',
    ],
  ])('%s is refused', (_what, changes, expected) => {
    expect(() => readConnector(deleting(changes))).toThrow(expected);
  });

  it.each([
    ['in an order that loses children', { resources: openAdminApi.erasure.resources.toReversed() }, 'messages, conv'],
    ['that is accepted and never heard of again', { deletions: null }, 'accepted deletions need a state'],
  ])('%s is refused', (_what, whole, expected) => {
    expect(() => readConnector(deleting({}, whole))).toThrow(expected);
  });

  it('is asked for nowhere else', () => {
    const read = { method: 'DELETE', path: '/v1/conversations/{id}' };
    expect(() => readConnector(changed({ conversations: { ...openAdminApi.conversations, read } }))).toThrow(
      'conversations.read.method',
    );
  });

  it.each([
    ['described and not claimed', { capabilities: openAdminApi.capabilities.slice(1) }, '“people.find” is described'],
    ['claimed and not described', { erasure: null }, '“messages.delete” is not described'],
  ])('%s is refused', (_what, changes, expected) => {
    expect(() => readConnector(changed(changes))).toThrow(expected);
  });

  it('of somebody who is looked for by nothing is refused', () => {
    const [way] = openAdminApi.people.find;
    const find = [{ ...way, filter: { parameter: 'identifier', value: 'email' } }];
    expect(() => readConnector(changed({ people: { ...openAdminApi.people, find } }))).toThrow('without {value}');
  });
});

it('what is listed of all connectors is what the contract promises', () => {
  expect(backends.connectors.output.safeParse({ connectors: listConnectors() }).error).toBeUndefined();
});

it('every label and residual is there in both languages', () => {
  const texts = listConnectors().flatMap(({ name, credentials, residuals }) => [
    ...credentials.map(({ label }) => label),
    ...residuals.flatMap(({ where, what, whoActs }) => [where, what, whoActs]),
    ...findConnector(name).notes,
    ...findConnector(name).limits,
    ...findConnector(name).people.find.map(({ exactness }) => exactness),
  ]);
  expect(texts.length).toBeGreaterThan(10);
  for (const { en, de } of texts) expect(en).not.toBe(de);
});
