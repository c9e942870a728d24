import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorities } from './authorities.ts';
import { findLaender, nameLand } from './find-laender.ts';
import laender from './laender.json' with { type: 'json' };
import { proposeAuthority } from './propose-authority.ts';
import { regionsOf } from './place.ts';

type Sector = Parameters<typeof proposeAuthority>[1];
const propose = (defaultRegime: string, establishments: string[] = [], sector: Sector = 'private') =>
  proposeAuthority({ defaultRegime, establishments }, sector);

describe('the proposed authority', () => {
  it.each([
    ['EU-DE-NW', 'private', 'DE-NW'],
    ['EU-DE-BY', 'private', 'DE-BY.private'],
    ['EU-DE-BY', 'public', 'DE-BY.public'],
    ['eu-de-by ', 'private', 'DE-BY.private'],
    ['EU-DE-BY', 'federal', 'DE.federal'],
    ['EU-DE', 'federal', 'DE.federal'],
    ['EU-AT', 'private', 'AT'],
    ['EU-AT', 'federal', 'AT'],
    ['EU-LT', 'private', 'LT'],
    ['UK', 'private', 'GB'],
    ['UK-SCT', 'public', 'GB'],
    ['CH-ZH', 'private', 'CH'],
  ] as [string, Sector, string][])('follows the law %s of a %s body', (law, sector, id) => {
    expect(propose(law, ['Wien', 'Hessen'], sector).id).toBe(id);
  });

  it('says which law it rests on, in both languages', () => {
    const { why } = propose('EU-DE-NW');
    expect(why.de).toContain('die Rechtsordnung EU-DE-NW eingetragen');
    expect(why.en).toContain('entered with the law EU-DE-NW');
  });

  it.each([
    [['Hauptstraße 1, 60311 Frankfurt am Main, Hessen'], 'DE-HE'],
    [['Magdeburg (Sachsen-Anhalt)'], 'DE-ST'],
    [['Dresden, Saxony', 'Leipzig, Sachsen'], 'DE-SN'],
    [['Hanover, Lower Saxony'], 'DE-NI'],
    [['Berlin'], 'DE-BE'],
    [['Sitz: DE-SH'], 'DE-SH'],
    [['München, Freistaat Bayern'], 'DE-BY.private'],
  ])('follows the Land that every establishment names: %j', (establishments, id) => {
    const { id: proposed, why } = propose('EU-DE', establishments);
    expect(proposed).toBe(id);
    expect(why.de).toContain(`Niederlassungen ${nameLand(id.slice(0, 5), 'de')} nennen`);
    expect(why.en).toContain(`names ${nameLand(id.slice(0, 5), 'en')}.`);
  });

  it.each([
    [[], 'keine Niederlassung nennt ein Land'],
    [['Berliner Straße 5, 80331 München'], 'keine Niederlassung nennt ein Land'],
    [['Brandenburg-Allee 1, Köln'], 'keine Niederlassung nennt ein Land'],
    [['Niedersachsenring 4, Münster'], 'keine Niederlassung nennt ein Land'],
    [['Hamburg', 'Bremen'], 'nennen mehrere Länder'],
    [['Bremen (Wartburgkreis, Thüringen)'], 'nennen mehrere Länder'],
    [['Hamburg', 'Wien'], 'Nicht jede Niederlassung nennt ein Land'],
  ])('stays open where the establishments leave it open: %j', (establishments, reason) => {
    const { id, why } = propose('EU-DE', establishments);
    expect(id).toBeNull();
    expect(why.de).toContain(reason);
    expect(why.en).toMatch(/^No proposal: /);
  });

  it.each([
    ['EU', 'nennt keinen Staat'],
    ['EU-XX', 'führt dieses Verzeichnis keine'],
    ['EU-DE-XX', 'führt dieses Verzeichnis keine'],
    ['US-CA', 'führt dieses Verzeichnis keine'],
    ['CA-QC', 'führt dieses Verzeichnis keine'],
    ['somewhere', 'führt dieses Verzeichnis keine'],
  ])('stays open under the law %s', (law, reason) => {
    const { id, why } = propose(law, ['Hessen']);
    expect(id).toBeNull();
    expect(why.de).toContain(reason);
  });

  it('stays open for public bodies of the Swiss cantons', () => {
    expect(propose('CH-ZH', [], 'public').id).toBeNull();
  });

  it('is in the directory for every region of the EU that names more than Germany, and always has a reason', () => {
    const ids = authorities.map(({ id }) => id);
    for (const region of regionsOf('EU').filter((each) => each !== 'DE'))
      expect(ids, region).toContain(propose(`EU-${region}`).id);
    fc.assert(
      fc.property(
        fc.constantFrom('EU', 'EU-DE', 'EU-DE-BY', 'EU-FR', 'UK', 'CH', 'US', 'x'),
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...Object.values(laender).flat())), { maxLength: 3 }),
        fc.constantFrom<Sector>('private', 'public', 'federal'),
        (law, establishments, sector) => {
          const { id, why } = propose(law, establishments, sector);
          expect(id === null || ids.includes(id)).toBe(true);
          expect([why.de, why.en].join()).not.toMatch(/[{}]/);
          expect(why.en.startsWith('No proposal')).toBe(id === null);
        },
      ),
    );
  });
});

describe('the German Länder', () => {
  it('are sixteen, each found by each of its names alone', () => {
    expect(Object.keys(laender)).toHaveLength(16);
    for (const [code, names] of Object.entries(laender))
      for (const name of [code, ...names]) expect([...findLaender(`Straße 1, ${name} (Sitz)`)]).toEqual([code]);
  });
});
