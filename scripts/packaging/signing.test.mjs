import { describe, expect, it } from 'vitest';
import { chooseSigning } from './signing.mjs';

const certificate = { CSC_LINK: 'file', CSC_KEY_PASSWORD: 'word' };
const notary = { APPLE_API_KEY: 'key', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' };

describe('signing', () => {
  it.each(['darwin', 'win32', 'linux'])('is left out on %s where the environment names no certificate', (platform) => {
    expect(chooseSigning(platform, {})).toMatchObject({ isSigned: false, isNotarised: false });
    expect(chooseSigning(platform, { CSC_LINK: '', CSC_KEY_PASSWORD: '' }).isSigned).toBe(false);
  });

  it.each(['darwin', 'win32'])('on %s with a certificate is compulsory', (platform) => {
    expect(chooseSigning(platform, certificate).config.forceCodeSigning).toBe(true);
  });

  it('takes no certificate from the keychain unasked', () => {
    expect(chooseSigning('darwin', {}).config.mac).toEqual({ notarize: false, identity: null });
    expect(chooseSigning('darwin', certificate).config.mac).toEqual({ notarize: false });
  });

  it('is notarised where Apple can be asked, and never without a signature', () => {
    expect(chooseSigning('darwin', { ...certificate, ...notary }).config.mac).toEqual({ notarize: true });
    expect(chooseSigning('darwin', notary)).toMatchObject({ isNotarised: false });
    expect(chooseSigning('win32', { ...certificate, ...notary }).isNotarised).toBe(false);
  });

  it('needs all parts of one way', () => {
    expect(chooseSigning('darwin', { CSC_LINK: 'file' }).isSigned).toBe(false);
    expect(chooseSigning('win32', { WIN_CSC_LINK: 'file', CSC_KEY_PASSWORD: 'word' }).isSigned).toBe(false);
    expect(chooseSigning('win32', { WIN_CSC_LINK: 'file', WIN_CSC_KEY_PASSWORD: 'word' }).isSigned).toBe(true);
  });
});
