import { describe, expect, it } from 'vitest';
import { backends } from '../../../../shared/contract/backends.ts';
import { listConnectors } from '../connectors/index.ts';
import openAdminApi from '../connectors/open-admin-api.json' with { type: 'json' };
import { readConnector } from './description.ts';

const changed = (changes: object): object => ({ ...structuredClone(openAdminApi), ...changes });

describe('a connector', () => {
  it('that is well described is accepted', () => {
    expect(readConnector(openAdminApi).name).toBe('open-admin-api');
  });

  it.each([
    ['a name with spaces', { name: 'Open API' }, 'name: lower-case letters'],
    ['an unknown field', { colour: 'red' }, 'connector: Unrecognized key: "colour"'],
    ['no residuals', { residuals: [] }, 'residuals: no system deletes everything'],
    [
      'a credential that is not asked for',
      { authentication: { style: 'bearer', credential: 'key' } },
      'authentication.credential: "key" is not among the credentials',
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

it('what is listed of all connectors is what the contract promises', () => {
  expect(backends.connectors.output.safeParse({ connectors: listConnectors() }).error).toBeUndefined();
});

it('every label and residual is there in both languages', () => {
  const texts = listConnectors().flatMap(({ credentials, residuals }) => [
    ...credentials.map(({ label }) => label),
    ...residuals.flatMap(({ where, what, whoActs }) => [where, what, whoActs]),
  ]);
  expect(texts.length).toBeGreaterThan(10);
  for (const { en, de } of texts) expect(en).not.toBe(de);
});
