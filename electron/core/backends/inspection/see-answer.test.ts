import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservedExchange } from '../http/settings.ts';
import { nameCall, readShape, seeAnswer } from './see-answer.ts';

const at = Date.parse('2026-11-22T10:00:00.500Z');
const exchange = (changes: Partial<ObservedExchange['answer']>): ObservedExchange => ({
  method: 'GET',
  url: new URL('https://bot.example/api/v1/conversations?personId=ana'),
  headers: {},
  body: null,
  sentAt: at,
  answeredAt: at,
  answer: { status: 200, headers: {}, body: '', ...changes },
});

describe('the name of a call', () => {
  it.each([
    ['https://bot.example/api/v1/conversations', 'GET /v1/conversations'],
    ['https://bot.example/api/v1/people/ana%40example.com', 'GET /v1/people/{id}'],
    [
      'https://bot.example/api/v1/conversations/0190a000-0000-7000-8000-000000000001/messages',
      'GET /v1/conversations/{id}/messages',
    ],
    ['https://bot.example/api/v2.16/contacts/12345', 'GET /v2.16/contacts/{id}'],
    ['https://bot.example/api', 'GET /'],
  ])('of %s is %s', (url, name) => {
    expect(nameCall('GET', new URL(url), '/api')).toBe(name);
  });

  it('never holds what could name somebody: no query, no digits beside those of a version', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const name = nameCall('GET', new URL(url), '');
        expect(name).not.toMatch(/[?@%]/);
        expect(name.replaceAll(/\/(api|v)\d+(\.\d+)?(?=\/|$)/gi, '')).not.toMatch(/\d/);
      }),
    );
  });
});

describe('what is kept of an answer', () => {
  it('is its measure and headers that say something about safety, and nothing that is in it', () => {
    const body = JSON.stringify({ items: [{ text: 'I am Ana' }, { text: 'hello' }], total: 2 });
    const headers = { server: 'nginx', 'set-cookie': ['session=secret'], date: 'Sun, 22 Nov 2026 10:01:00 GMT' };
    const seen = seeAnswer(exchange({ body, headers }), '/api');
    expect(seen).toEqual({
      call: 'GET /v1/conversations',
      status: 200,
      headers: { server: 'nginx', date: 'Sun, 22 Nov 2026 10:01:00 GMT' },
      aheadSeconds: 60,
      shape: { fields: 'items total', rows: 2 },
    });
    expect(JSON.stringify(seen)).not.toMatch(/Ana|secret/);
  });

  it('is short, whatever a server writes', () => {
    const { headers } = seeAnswer(exchange({ headers: { server: `a\u202e${'x'.repeat(5000)}` } }), '');
    expect(headers['server']).toMatch(/^ax{200,299}$/);
  });
});

describe('the shape of an answer', () => {
  it.each([
    ['[1,2,3]', { fields: '[]', rows: 3 }],
    ['{"b":1,"a":{"rows":[1]}}', { fields: 'a b', rows: 1 }],
    ['{"version":"1"}', { fields: 'version', rows: null }],
    ['<html>', null],
    ['', null],
    ['"text"', null],
  ])('%s', (body, shape) => {
    expect(readShape(body)).toEqual(shape);
  });
});
