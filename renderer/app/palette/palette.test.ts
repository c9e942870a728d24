import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageId, messages } from '../../lib/messages.ts';
import { navigation } from '../navigation.ts';
import { choose, rank } from './entry.ts';
import type { Entry } from './entry.ts';
import { settingsSections } from '../settings-sections.ts';
import { namedPlaces } from './places.ts';
import { runnableCommands } from './runnable-commands.ts';

const entry = (label: string, hint = ''): Entry => ({ id: label, group: 'place', label, hint, run: () => undefined });

describe('the palette', () => {
  it('finds words by their beginning first, whatever their accents and case', () => {
    const entries = ['Freigaben', 'Löschsperren', 'Regeln zum Löschen', 'Gelöschtes'].map((label) => entry(label));
    expect(choose(entries, 'LOSCH', 9).map(({ label }) => label)).toEqual([
      'Löschsperren',
      'Regeln zum Löschen',
      'Gelöschtes',
    ]);
    expect(choose([entry('Meldung', 'Vorfall')], 'vorfall', 9)).toHaveLength(1);
    expect(choose(entries, 'nichts davon', 9)).toEqual([]);
  });

  it('finds whatever it is asked for in its own words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (words) => {
        expect(rank(words, words)).not.toBeNull();
        expect(rank(`x ${words}`, words)).not.toBeNull();
      }),
    );
  });

  it('leads to every screen, and has words for everything it offers', () => {
    for (const { id } of navigation)
      expect(
        namedPlaces.some((place) => place.id === id),
        id,
      ).toBe(true);
    for (const { label } of namedPlaces) expect(isMessageId(label), label).toBe(true);
    for (const { name } of runnableCommands)
      for (const language of ['de', 'en'] as const)
        expect(messages[language], name).toHaveProperty([`palette.command.${name}`]);
  });

  it('leads to every section of the settings', () => {
    for (const { id } of settingsSections)
      expect(namedPlaces.find((place) => place.id === `settings.${id}`)?.forgets).toEqual({ 'settings.section': id });
  });

  it('starts nothing that needs a second person', () => {
    const names = runnableCommands.map(({ name }) => name);
    expect(names).toContain('vault.lock');
    expect(names).not.toContain('vault.wipeContent');
  });
});
