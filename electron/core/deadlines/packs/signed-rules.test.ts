import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/errors/problem.ts';
import { listShippedRules } from '../../../../shared/rules/shipped-rules.ts';
import { makePublisher, shippedAccess, writeRules } from '../testing/signed-file.ts';
import { readPublisherKey } from './publisher-key.ts';
import { checkSignedRules, signRules } from './signed-rules.ts';

const publisher = makePublisher();
const signed = signRules(writeRules(), publisher.privateKey);
const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe('a signed file of rules', () => {
  it('is read as what was signed, by the key that signed it', () => {
    const checked = checkSignedRules(signed.text);
    expect(checked.rules).toEqual([listShippedRules().find(({ id }) => id === 'eu.gdpr.art12_3')]);
    expect(checked.publisherFingerprint).toBe(readPublisherKey(publisher.publicKey).fingerprint);
    expect(checked.publisherFingerprint).toBe(signed.publisherFingerprint);
    expect(checked.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may be laid out otherwise and means the same', () => {
    const reversed = Object.fromEntries(Object.entries(JSON.parse(signed.text) as object).toReversed());
    expect(checkSignedRules(JSON.stringify(reversed)).fingerprint).toBe(checkSignedRules(signed.text).fingerprint);
  });

  it('is refused when any letter or digit of it was changed', () => {
    const places = [...signed.text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('0', '1', 'a', 'Z'), (place, other) => {
        fc.pre(signed.text[place] !== other);
        const changed = signed.text.slice(0, place) + other + signed.text.slice(place + 1);
        const code = codeOf(() => checkSignedRules(changed));
        expect(['rules.invalid', 'rules.signatureWrong', 'rules.keyInvalid']).toContain(code);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with another spelling of its signature', () => {
    const { signature, ...file } = JSON.parse(signed.text) as { signature: string };
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    // The last digit before "==" holds two bits of the signature and four that mean nothing.
    const spellings = digits.split('').map((digit) => `${signature.slice(0, 85)}${digit}==`);
    const same = spellings.filter((each) => Buffer.from(each, 'base64').equals(Buffer.from(signature, 'base64')));
    expect(same).toHaveLength(16);
    for (const spelling of [...same, `${signature} `, signature.slice(0, -2)]) {
      const code = codeOf(() => checkSignedRules(JSON.stringify({ ...file, signature: spelling })));
      expect(code, spelling).toBe(spelling === signature ? null : 'rules.signatureWrong');
    }
  });

  it('is refused with the key of somebody else in it', () => {
    const file = JSON.parse(signed.text) as object;
    const forged = JSON.stringify({ ...file, publicKey: makePublisher().publicKey });
    expect(codeOf(() => checkSignedRules(forged))).toBe('rules.signatureWrong');
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"format":"custos-log/1"}'],
    ['a field too many', JSON.stringify({ ...(JSON.parse(signed.text) as object), more: 1 })],
    ['a rule of no regime', writeRules({ rules: [{ ...shippedAccess, regime: 'XX' }] })],
  ])('is refused with %s', (_name, text) => {
    expect(codeOf(() => checkSignedRules(text))).toBe('rules.invalid');
  });

  it('is not signed when its rules do not hold together', () => {
    const sign = (rules: object[]) => () => signRules(writeRules({ rules }), publisher.privateKey);
    expect(codeOf(sign([{ ...shippedAccess, source: 'nowhere' }]))).toBe('rules.invalid');
    expect(codeOf(sign([{ ...shippedAccess, name: { de: 'Antwort', en: '' } }]))).toBe('rules.invalid');
  });
});

describe('the key of a publisher', () => {
  it('is public and Ed25519, as base64 or PEM', () => {
    const { privateKey } = publisher;
    const pem = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString();
    expect(readPublisherKey(pem).fingerprint).toBe(readPublisherKey(publisher.publicKey).fingerprint);
    const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const rsa = other.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    for (const text of [privatePem, rsa, 'x', ''])
      expect(codeOf(() => readPublisherKey(text))).toBe('rules.keyInvalid');
    expect(codeOf(() => signRules(writeRules(), other.privateKey))).toBe('rules.keyInvalid');
  });
});
