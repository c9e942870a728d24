import { describe, expect, it } from 'vitest';
import { createNonce, insertNonce, writePolicy } from './content-security-policy.ts';

describe('the content policy', () => {
  it('allows styles with the nonce and no inline script', () => {
    const policy = writePolicy('N');
    expect(policy).toContain("style-src 'self' 'nonce-N'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('never uses a nonce twice', () => {
    expect(new Set(Array.from({ length: 100 }, createNonce)).size).toBe(100);
  });

  it('puts the nonce into the page once, in place of an empty one', () => {
    const html = insertNonce('<html><head>\n<meta name="csp-nonce" content="" />\n</head></html>', 'N');
    expect(html.match(/csp-nonce/g)).toHaveLength(1);
    expect(html).toContain('<head><meta name="csp-nonce" content="N">');
  });
});
