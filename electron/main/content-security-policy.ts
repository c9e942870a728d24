import { randomBytes } from 'node:crypto';

/** A nonce may be used for one response only. */
export function createNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The policy of one response. Only style elements that carry its nonce are applied. */
export function writePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Tells the page its nonce, which the component kit needs for the style elements it creates. */
export function insertNonce(html: string, nonce: string): string {
  const withoutPlaceholder = html.replace(/<meta name="csp-nonce"[^>]*>/i, '');
  return withoutPlaceholder.replace(/<head>/i, `<head><meta name="csp-nonce" content="${nonce}">`);
}
