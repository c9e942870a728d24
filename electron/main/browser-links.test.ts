import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../shared/testing/hostile-strings/index.ts';
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
    'HTTPS://CUSTOS.EXAMPLE.evil.example/',
    'https://custos.example.:443@evil.example/',
    'https://custos.example.',
    'https://xcustos.example/',
    'https://custos.examplex/',
    'https://custos.example%2eevil.example/',
    'https://evil.example#@custos.example/',
    'https://evil.example?custos.example',
    'https://evil.example\\@custos.example/',
    'https://@custos.example:444/',
    'https://%00custos.example/',
    'https://custos.example\u0000.evil.example/',
    'https://\u0441ustos.example/',
    'https://xn--ustos-4ve.example/',
    'https://[::1]/',
    'https://127.0.0.1/',
    'view-source:https://custos.example/',
    'blob:https://custos.example/1',
    'data:text/html,https://custos.example/',
    'intent://custos.example#Intent;scheme=https;end',
    'custos.example',
    '//custos.example/',
  ])('keeps %s inside', (url) => {
    expect(mayOpenInBrowser(url, hosts)).toBe(false);
  });

  it('opens nothing of the corpus of attack strings, alone or behind a listed host', () => {
    const texts = hostileStrings();
    expect(texts.filter((text) => mayOpenInBrowser(text, hosts))).toEqual([]);
    // What follows the host's name decides where a link leads: it must still be the host.
    const led = texts.map((text) => `https://custos.example${text}`).filter((url) => mayOpenInBrowser(url, hosts));
    expect(led.filter((url) => new URL(url).host !== 'custos.example')).toEqual([]);
  });

  it('lists no host so far', () => {
    expect(mayOpenInBrowser('https://custos.example/')).toBe(false);
  });
});
