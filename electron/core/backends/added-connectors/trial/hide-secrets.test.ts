import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidden, hideSecretFields, hideSecrets } from './hide-secrets.ts';

const secret = fc.string({ minLength: 4, maxLength: 40, unit: 'grapheme-ascii' });

describe('a secret', () => {
  it('is hidden as it is, in an address, in JSON and in base64', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const hide = hideSecrets([value]);
        for (const spelling of [
          value,
          encodeURIComponent(value),
          JSON.stringify(value).slice(1, -1),
          Buffer.from(value).toString('base64'),
        ]) {
          expect(hide(`x=${spelling}`).replace('x=', '').replaceAll(hidden, '')).not.toContain(spelling);
        }
      }),
    );
  });

  it('that is part of another leaves nothing of the longer one', () => {
    expect(hideSecrets(['abcd', 'abcdefgh'])('abcdefgh')).toBe(hidden);
  });

  it('that is empty hides nothing', () => {
    expect(hideSecrets([''])('abc')).toBe('abc');
  });
});

describe('a field of an answer', () => {
  it.each(['password', 'api_key', 'apiKey', 'client_secret', 'accessToken', 'token', 'Authorization'])(
    'called %s is hidden',
    (name) => {
      expect(JSON.parse(hideSecretFields(JSON.stringify({ a: [{ [name]: 'x' }] })))).toEqual({
        a: [{ [name]: hidden }],
      });
    },
  );

  it.each(['next_page_token', 'nextToken', 'cursor', 'tokens', 'text'])('called %s is shown', (name) => {
    expect(hideSecretFields(JSON.stringify({ [name]: 'x' }))).toContain('"x"');
  });

  it('of what is no JSON stays', () => {
    expect(hideSecretFields('<html>token</html>')).toBe('<html>token</html>');
  });
});
