import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../lib/format.ts';
import { listOf, localOf, writeValue } from './field-value.ts';

const words = { format: createFormat('de', 'Europe/Berlin'), language: 'de' as const };
const options = [
  { value: 'confidentiality', label: 'Verletzung der Vertraulichkeit' },
  { value: 'integrity', label: 'Verletzung der Integrität' },
];

describe('an answer in words', () => {
  it('names what was chosen, and keeps what is no longer offered', () => {
    expect(writeValue(words, { type: 'choices', options }, ['integrity', 'gone'])).toBe(
      'Verletzung der Integrität\ngone',
    );
    expect(writeValue(words, { type: 'choice', options }, 'confidentiality')).toBe('Verletzung der Vertraulichkeit');
  });

  it('writes days and moments as they are read, with the zone', () => {
    expect(writeValue(words, { type: 'date', options: [] }, '2026-11-22')).toBe('22.11.2026');
    expect(writeValue(words, { type: 'instant', options: [] }, '2026-11-22T01:00:00Z')).toBe(
      '22.11.2026, 02:00:00 MEZ',
    );
  });

  it('leaves alone what is no day, no moment and no number', () => {
    expect(writeValue(words, { type: 'date', options: [] }, 'soon')).toBe('soon');
    expect(writeValue(words, { type: 'instant', options: [] }, 'soon')).toBe('soon');
    expect(writeValue(words, { type: 'number', options: [] }, 1240)).toBe('1240');
    expect(writeValue(words, { type: 'text', options: [] }, undefined)).toBe('');
    expect(localOf('soon')).toBe('soon');
  });

  it('names countries', () => {
    expect(writeValue(words, { type: 'countries', options: [] }, ['AT', 'FR'])).toBe('Österreich\nFrankreich');
  });
});

describe('several answers', () => {
  it('are a list whatever was stored', () => {
    expect([listOf(undefined), listOf(''), listOf('one'), listOf(['a', 'b'])]).toEqual([[], [], ['one'], ['a', 'b']]);
  });
});
