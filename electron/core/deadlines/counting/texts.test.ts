import { expect, it } from 'vitest';
import german from '../texts.de.json' with { type: 'json' };
import english from '../texts.en.json' with { type: 'json' };

const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

it('the sentences of a deadline are the same in both languages, with the same places', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  const texts: Record<string, string> = german;
  for (const [id, text] of Object.entries(english)) {
    expect(placesOf(texts[id] ?? ''), id).toEqual(placesOf(text));
    expect(text).not.toBe('');
  }
});
