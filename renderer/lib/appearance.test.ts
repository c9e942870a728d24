import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageChoices } from '../../shared/language-choice.ts';
import { contrasts, densities, parseAppearance, themes } from './appearance.ts';

const followsSystem = { theme: 'system', contrast: 'system', density: 'comfortable', language: 'system' };

describe('how the window looks', () => {
  it('is as the system says where nothing was chosen', () => {
    for (const stored of [null, '', 'null', '[]', '{', '7', '{"theme":"pink"}'])
      expect(parseAppearance(stored), String(stored)).toEqual(followsSystem);
  });

  it('keeps what is known of a choice when another part of it is not', () => {
    expect(parseAppearance('{"theme":"dark","language":"fr"}')).toEqual({ ...followsSystem, theme: 'dark' });
  });

  it('is what was chosen', () => {
    const chosen = fc.record({
      theme: fc.constantFrom(...themes),
      contrast: fc.constantFrom(...contrasts),
      density: fc.constantFrom(...densities),
      language: fc.constantFrom(...languageChoices),
    });
    fc.assert(
      fc.property(chosen, (each) => {
        expect(parseAppearance(JSON.stringify(each))).toEqual({ ...each });
      }),
    );
  });
});
