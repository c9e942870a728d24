import { describe, expect, it } from 'vitest';
import { botProfile } from '../../../../shared/contract/checks.ts';
import { checkLanguages } from '../../../../shared/contract/privacy-notices.ts';
import { findItems, noticeItems, type ItemId } from './find-items.ts';
import { hearNotice } from './hear-notice.ts';
import de from './testing/notices.de.json' with { type: 'json' };
import en from './testing/notices.en.json' with { type: 'json' };

const notices = { de, en };
const written = checkLanguages.flatMap((language) =>
  notices[language].map((notice) => ({ language, name: notice.name, sections: notice.sections })),
);

function found(language: 'de' | 'en', sections: readonly { text: string }[]): ItemId[] {
  const text = sections.map((section) => section.text).join('\n\n');
  const items = findItems(hearNotice(text, language), []);
  return noticeItems.filter((id) => items.find(({ item }) => item === id)?.isFound);
}

describe.each(written)('the notice of the $name ($language)', ({ language, sections }) => {
  const said = noticeItems.filter((id) => sections.some(({ items }) => items.includes(id)));

  it('says what it says, and nothing it does not', () => {
    expect(found(language, sections)).toEqual(said);
  });

  it.each(said)('is found to lack %s where that is left out, and nothing else', (id) => {
    const left = sections.filter(({ items }) => !items.includes(id));
    expect(found(language, left)).toEqual(said.filter((other) => other !== id));
  });
});

describe('what counts for an item', () => {
  const item = (language: 'de' | 'en', id: ItemId, text: string) =>
    findItems(hearNotice(text, language), []).find((each) => each.item === id)!;

  it.each([
    ['de', '13.1.a', 'Verantwortliche Stelle: Muster AG, Tel. 030 123456', true],
    ['de', '13.1.a', 'Für die Inhalte sind wir verantwortlich.', false],
    ['de', '13.1.b', 'Der Landesbeauftragte für den Datenschutz: Tel. 0711 615541', false],
    ['de', '13.1.b', 'Wir haben einen Datenschutzbeauftragten.', false],
    ['de', '13.1.b', 'Wir sind nicht verpflichtet, einen Datenschutzbeauftragten zu benennen.', true],
    ['de', '13.1.d', 'Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO (berechtigte Interessen).', false],
    ['de', '13.1.d', 'Art. 6 Abs. 1 lit. f DSGVO – Schutz vor Missbrauch', true],
    ['en', '13.1.d', 'To keep your account safe — our legitimate interest.', true],
    ['en', '13.1.d', 'We rely on legitimate interests.', false],
    ['de', '13.1.e', 'Ihre Daten werden nicht an Dritte weitergegeben.', true],
    ['en', '13.1.e', 'Who receives your data? Our billing partner.', true],
    ['de', '13.1.f', 'Unser Anbieter verarbeitet Daten in den USA.', false],
    ['de', '13.1.f', 'Werden Daten in die USA übermittelt, dann mit Standardvertragsklauseln.', true],
    ['de', '13.2.a', 'Ihre Anfrage beantworten wir binnen 30 Tagen.', false],
    ['de', '13.2.a', 'Speicherdauer: 30 Tage', true],
    ['en', '13.2.a', 'Retention\n12 months from the end of the contract', true],
    ['en', '13.2.b', 'You can ask for access, rectification and erasure.', false],
    ['de', '13.2.c', 'Sie können den Kaufvertrag binnen 14 Tagen widerrufen.', false],
    ['de', '13.2.d', 'Beschweren Sie sich gern bei unserem Kundendienst.', false],
    ['en', '13.2.d', 'Complaints go to customer service.', false],
    ['en', '13.2.e', 'Giving us your name is voluntary.', true],
    [
      'de',
      '13.2.f',
      'Sie haben das Recht, nicht einer ausschließlich auf einer automatisierten Verarbeitung beruhenden Entscheidung unterworfen zu werden.',
      false,
    ],
    ['en', '13.2.f', 'Small claims are decided automatically.', false],
    [
      'en',
      '13.2.f',
      'Small claims are decided automatically. The system compares what you say with your tariff.',
      true,
    ],
  ] as const)('(%s) %s: "%s" %s', (language, id, text, isFound) => {
    expect(item(language, id, text).isFound).toBe(isFound);
  });

  it.each([
    ['de', '13.1.d', 'Art. 6 Abs. 1 lit. f DSGVO', { legalBasis: null }],
    ['de', '13.1.d', '', { legalBasis: 'legitimateInterests' }],
    ['de', '13.1.f', '', { thirdCountries: 'USA' }],
    ['en', '13.1.f', 'Our servers are located in India.', {}],
    ['en', '13.2.c', '', { legalBasis: 'consent' }],
    ['en', '13.2.f', '', { isAutomatedDecision: true }],
  ] as const)(
    '(%s) %s is needed where the notice or the declaration says so: "%s" %o',
    (language, id, text, declared) => {
      const isNeeded = (profile: object, said: string) =>
        findItems(hearNotice(said, language), [botProfile.parse(profile)]).find((each) => each.item === id)?.isNeeded;
      expect(isNeeded(declared, text)).toBe(true);
      expect(isNeeded({}, '')).toBe(false);
    },
  );

  it('are the rights that come with the legal basis', () => {
    const text = 'Sie haben das Recht auf Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung.';
    const isFound = (said: string, legalBasis: 'legalObligation' | 'consent' | 'publicTask') =>
      findItems(hearNotice(said, 'de'), [botProfile.parse({ legalBasis })]).find(({ item: id }) => id === '13.2.b')
        ?.isFound;
    expect(isFound(text, 'legalObligation')).toBe(true);
    expect(isFound(text, 'consent')).toBe(false);
    expect(isFound(`${text} Auch auf Datenübertragbarkeit.`, 'consent')).toBe(true);
    expect(isFound(text, 'publicTask')).toBe(false);
    expect(isFound(`${text} Sie können widersprechen.`, 'publicTask')).toBe(true);
  });
});
