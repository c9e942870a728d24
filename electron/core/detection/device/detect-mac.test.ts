import { describe, expect, it } from 'vitest';
import { detectMacs, mayHoldMac } from './detect-mac.ts';

const find = (text: string): (string | null)[] =>
  mayHoldMac(text) ? detectMacs(text).map(({ normalised }) => normalised) : [];

describe('MAC addresses', () => {
  it.each(['00:1A:2b:3C:4D:5e', '00-1a-2b-3c-4d-5e', '001a.2b3c.4d5e'])('have one spelling: %s', (address) =>
    expect(find(`Adresse ${address}.`)).toEqual(['00:1a:2b:3c:4d:5e']),
  );

  it('may be digits alone where a word names them', () => {
    expect(find('MAC-Adresse 12-34-56-78-90-12')).toEqual(['12:34:56:78:90:12']);
    expect(find('12-34-56-78-90-12')).toEqual([]);
  });

  it.each(['00:1a:2b:3c:4d', '00:1a:2b:3c:4d:5e:6f', '00:1a-2b:3c:4d:5e', 'ff:ff:ff:ff:ff:ff', '10:20:30'])(
    'are not seen in %s',
    (text) => expect(find(text)).toEqual([]),
  );
});
