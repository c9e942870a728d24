import type { DetectedSpan } from '../detected-span.ts';

/** Up to where people and programs write addresses; longer ones are cut. */
const url = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'`{}|\\^]{3,2000}/giu;
/** RFC 3986, 3.2.1: a password before the host. */
const password = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s:]*:[^/?#@\s]+@/i;
const parameter =
  /[?&#;](?:[a-z0-9_.-]{0,30}[_.-])?(?:access_?token|token|auth|authkey|api_?key|apikey|key|secret|sig|signature|passw(?:or)?d|password|passwort|pwd|code|otp|session|sessionid|session_id|sid|jsessionid|phpsessid|ticket|jwt|sas|hash|nonce|magic|invite|reset|x-amz-signature|x-goog-signature|x-amz-security-token|hmac|confirmation_?token|login_?token|id_token|refresh_token)=([^&#\s]{4,})/iu;
/** Addresses that let in whoever has them because a part of the path is the secret. */
const secretPath =
  /\/(?:reset|reset-password|password-reset|passwort|verify|confirm|activate|aktivierung|bestaetigung|invite|einladung|magic|magic-link|login|unsubscribe)\/[A-Za-z0-9_.~-]*(?=[A-Za-z0-9_~-]{16})[A-Za-z0-9_.~-]*\d/iu;

/** Whether there is an address with a scheme. */
export function mayHoldSecretUrl(text: string): boolean {
  return text.includes('://');
}

/** Addresses that hold a password, a token or a session: whoever has one gets in. */
export function detectSecretUrls(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const { 0: written, index: start } of text.matchAll(url)) {
    const address = written.replace(/[.,;:!?)\]]+$/, '');
    const hasPassword = password.test(address);
    if (!hasPassword && !parameter.test(address) && !secretPath.test(address)) continue;
    const reason = hasPassword ? 'secretUrl.password' : 'secretUrl.token';
    const end = start + address.length;
    found.push({ type: 'secretUrl', start, end, confidence: 0.95, reason, validated: true, normalised: null });
  }
  return found;
}
