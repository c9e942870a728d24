import { expect, test } from './fixtures.ts';

const outside = [
  'app://custos/../main/index.js',
  'app://custos/%2e%2e/main/index.js',
  'app://custos/..%2fmain/index.js',
  'app://custos/%2e%2e%2fmain%2findex.js',
  'app://custos/..%5cmain%5cindex.js',
  'app://custos/assets/..%2f..%2fmain%2findex.js',
  'app://custos//etc/passwd',
  'app://custos/%2fetc%2fpasswd',
  'app://custos/index.html%00.js',
  'app://other/index.html',
  'app://custos@other/index.html',
];

for (const url of outside)
  test(`${url} is not served`, async ({ custos }) => {
    // Asked from main, where no content policy stands before the protocol's own checks.
    const status = await custos.app.evaluate(async ({ session }, address) => {
      const reply = await session.defaultSession.fetch(address).catch(() => null);
      return reply?.status ?? 'refused';
    }, url);
    expect(['refused', 404]).toContain(status);
  });

test('the page is served with its type, its policy and a nonce that changes', async ({ custos }) => {
  const [first, second] = await custos.app.evaluate(async ({ session }) => {
    const read = async () => {
      const reply = await session.defaultSession.fetch('app://custos/index.html');
      return { headers: Object.fromEntries(reply.headers), body: await reply.text() };
    };
    return [await read(), await read()];
  });
  const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(first?.body ?? '')?.[1] ?? 'missing';
  expect(first?.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(first?.headers['x-content-type-options']).toBe('nosniff');
  expect(first?.headers['content-security-policy']).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`,
  );
  expect(second?.body).not.toContain(nonce);
});
