import { describe, expect, it } from 'vitest';
import { mayOpenInBrowser } from './browser-links.ts';

const hosts = new Set(['custos.example']);

describe('links to the system browser', () => {
  it('opens an https page of a listed host', () => {
    expect(mayOpenInBrowser('https://custos.example/help?x=1#y', hosts)).toBe(true);
  });

  it.each([
    'http://custos.example/',
    'https://custos.example.evil.example/',
    'https://evil.example/custos.example',
    'https://custos.example@evil.example/',
    'https://user:word@custos.example/',
    'https://custos.example:8443/',
    'https:\\\\evil.example\\custos.example',
    'javascript:alert(1)//custos.example',
    'file:///etc/passwd',
    'mailto:a@custos.example',
    'not a link',
    '',
  ])('keeps %s inside', (url) => {
    expect(mayOpenInBrowser(url, hosts)).toBe(false);
  });

  it('lists no host so far', () => {
    expect(mayOpenInBrowser('https://custos.example/')).toBe(false);
  });
});
