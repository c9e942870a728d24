import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { botProfile } from '../../../../shared/contract/checks.ts';
import { checkLanguages, type CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import { findDisagreements } from './find-disagreements.ts';
import { findItems } from './find-items.ts';
import { hearNotice } from './hear-notice.ts';

const profile = botProfile.parse({ retentionDays: 1, thirdCountries: 'USA', recipients: 'x', legalBasis: 'consent' });
const reality = { now: 9e12, oldestConversation: 0 };

function analyse(text: string, languages: readonly CheckLanguage[] = checkLanguages): void {
  for (const language of languages) {
    const heard = hearNotice(text, language);
    for (const { places } of findItems(heard, [profile]))
      for (const { start, end } of places) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    findDisagreements(heard, profile, reality);
  }
}

describe('a notice', () => {
  it('may be any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => analyse(text)));
  });

  it('is read across the full stops of citations', () => {
    const heard = hearNotice('Grundlage ist Art. 6 Abs. 1 Buchst. a DSGVO. Art. 6 gilt. 1 a', 'de');
    expect(heard.places('basis.consent')).toEqual([{ start: 14, end: 37 }]);
  });

  it.each([
    ['Art. 6 Abs. 1 lit. a und f DSGVO', ['basis.consent', 'basis.legitimateInterests']],
    ['Artikel 6 Absatz 1 Satz 1 Buchstabe c der DSGVO', ['basis.legalObligation']],
    ['Art. 6 Abs. 1 b) DS-GVO', ['basis.contract']],
  ] as const)('names the bases of "%s"', (text, bases) => {
    const heard = hearNotice(text, 'de');
    for (const basis of bases) expect(heard.says(basis)).toBe(true);
  });

  it.each(['a', 'a@', '+49 ', 'Art. 6 Abs. 1 ', 'verantwortlich @ tel 0 ', '30 Tage speichern. '])(
    'of a megabyte of "%s" is read in time linear in its length',
    { timeout: 120_000 },
    (part) => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const begun = computingTime();
      analyse(text, ['de']);
      expect(computingTime() - begun).toBeLessThan(30_000);
    },
  );
});
