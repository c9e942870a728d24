import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConnector } from '../../connectors/index.ts';
import type { ObservedExchange } from '../../http/settings.ts';
import { plainAddressOf } from './ask-plainly.ts';
import { withoutCredential } from './replay.ts';

const connector = findConnector('open-admin-api');
const base = 'https://bot.example/api';
const exchange = (changes: Partial<ObservedExchange>): ObservedExchange => ({
  method: 'GET',
  url: new URL(`${base}/v1/conversations?limit=2`),
  headers: { authorization: 'Bearer secret-token' },
  body: null,
  sentAt: 0,
  answeredAt: 0,
  answer: { status: 200, headers: {}, body: '' },
  ...changes,
});
const replay = (changes: Partial<ObservedExchange>, secrets = ['secret-token']) =>
  withoutCredential(exchange(changes), connector, secrets);

describe('a question that is asked again', () => {
  it('is the same question', () => {
    expect(replay({})).toEqual({ method: 'GET', url: new URL(`${base}/v1/conversations?limit=2`), body: null });
  });

  it('has no parameter that holds the credential', () => {
    expect(replay({ url: new URL(`${base}/v1/x?key=secret-token&limit=2`) })?.url.search).toBe('?limit=2');
  });

  it.each(['DELETE', 'PUT', 'PATCH', 'OPTIONS'])('is never one that changes something: %s', (method) => {
    expect(replay({ method })).toBeNull();
  });

  it('is a POST only where the connector lists by it', () => {
    const json = { 'content-type': 'application/json' };
    const search = new URL('https://bot.example/threads/search');
    const listed = withoutCredential(
      exchange({ method: 'POST', url: search, headers: json, body: '{}' }),
      findConnector('langgraph'),
      ['secret-token'],
    );
    expect(listed).toEqual({ method: 'POST', url: search, body: '{}' });
    expect(replay({ method: 'POST', headers: json, body: '{}' })).toBeNull();
  });

  it('holds no secret anywhere, whatever was asked', () => {
    const secret = fc.string({
      minLength: 4,
      maxLength: 40,
      unit: fc.constantFrom('a', 'b', '1', '-', '_', ' ', '%', 'é'),
    });
    const place = fc.constantFrom('query', 'path', 'body', 'none');
    fc.assert(
      fc.property(secret, place, fc.constantFrom('GET', 'POST'), (value, where, method) => {
        const url = new URL(`${base}/v1/conversations${where === 'path' ? `/${encodeURIComponent(value)}` : ''}`);
        if (where === 'query') url.searchParams.set('token', `Bearer ${value}`);
        const body = where === 'body' ? value : null;
        const again = replay({ url, method, body, headers: { 'content-type': 'application/json' } }, [value]);
        if (!again) return;
        expect(decodeURIComponent(again.url.href).slice(base.length)).not.toContain(value);
        expect(again.body ?? '').not.toContain(value);
      }),
    );
  });
});

describe('the address without encryption', () => {
  it.each([
    ['https://bot.example/api', 'http://bot.example/'],
    ['https://bot.example:443/api', 'http://bot.example/'],
    ['https://bot.example:8443/api', 'http://bot.example:8443/'],
    ['https://[::1]:8443', 'http://[::1]:8443/'],
  ])('of %s is %s', (address, plain) => {
    expect(plainAddressOf(new URL(address)).href).toBe(plain);
  });
});
