import { describe, expect, it } from 'vitest';
import { circumstances, findClock, listBreachRegimes } from './breach-regimes.ts';
import { breachFile, findBreachMistake, type BreachFile } from './clock-rule.ts';
import asiaPacific from './clocks/asia-pacific.json' with { type: 'json' };
import br from './clocks/br.json' with { type: 'json' };
import ca from './clocks/ca.json' with { type: 'json' };
import ch from './clocks/ch.json' with { type: 'json' };
import eu from './clocks/eu.json' with { type: 'json' };
import uk from './clocks/uk.json' with { type: 'json' };
import us from './clocks/us.json' with { type: 'json' };
import { describeRegimes } from './describe-regimes.ts';
import { regimesForOrganisation } from './regimes-for-organisation.ts';

const read = (file: unknown): BreachFile => breachFile.parse(file);
const files = { eu, uk, ch, us, br, ca, asiaPacific };

describe('the breach laws that come with Custos', () => {
  it.each(Object.entries(files))('of %s hold together, and use each source they name', (_region, file) => {
    const parsed = read(file);
    expect(findBreachMistake(parsed)).toBeNull();
    const used = JSON.stringify(parsed.regimes);
    for (const source of Object.keys(parsed.sources)) expect(used).toContain(`"${source}"`);
  });

  it('call a source verified only where it can be looked up', () => {
    for (const file of Object.values(files))
      for (const { citation, url, verification } of Object.values(read(file).sources))
        if (verification === 'verified' || verification === 'secondary')
          expect(url, JSON.stringify(citation)).not.toBeNull();
  });

  it('are each there once', () => {
    const ids = listBreachRegimes().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(38);
  });

  it('name circumstances there are, and need all of them', () => {
    const clocks = listBreachRegimes().flatMap((regime) => regime.clocks);
    const named = clocks.flatMap(({ variants = [], noonRule, onlyWhere, notWhere = [] }) => [
      ...variants.flatMap(({ where }) => where),
      ...(noonRule?.notWhere ?? []),
      ...(onlyWhere?.circumstances ?? []),
      ...notWhere,
    ]);
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(circumstances).toSorted());
  });

  it('propose to change one there is, and count for nobody then', () => {
    const drafts = listBreachRegimes().filter(({ proposes }) => proposes !== undefined);
    expect(drafts.map(({ id, proposes }) => [id, proposes])).toEqual([['eu.omnibus', 'eu.gdpr']]);
    for (const { countsFor } of drafts) expect(countsFor).toEqual([]);
  });

  it('are found by the id of a clock, in its newest version', () => {
    expect(findClock('eu.gdpr.sa')?.limit).toEqual({ unit: 'hour', amount: 72 });
    expect(findClock('uk.pecr.ico')?.limit).toEqual({ unit: 'hour', amount: 72 });
    expect(findClock('us.ca.res')?.limit).toEqual({ unit: 'day', amount: 30 });
    expect(findClock('eu.gdpr')).toBeNull();
  });
});

describe('the laws that count for an organisation without further choice', () => {
  it.each([
    ['EU-DE', ['eu.gdpr']],
    ['EU-DE-BY', ['eu.gdpr']],
    ['EU', ['eu.gdpr']],
    ['UK-ENG', ['uk.gdpr']],
    ['CH-ZH', ['ch.fadp']],
    ['US-CA', ['us.ca']],
    ['US-SD', ['us.sd']],
    ['US-NV', ['us.other']],
    ['US', ['us.other']],
    ['BR', ['br.anpd']],
    ['CA-ON', ['ca.pipeda']],
    ['CA-QC', ['ca.qc']],
    [' eu-de ', ['eu.gdpr']],
    ['Hausrecht', []],
    ['', []],
  ])('of %j are %j', (law, expected) => {
    expect(regimesForOrganisation(law)).toEqual(expected);
  });
});

describe('a file of breach laws', () => {
  const file = read(eu);
  const [gdpr] = file.regimes;
  const [clock] = gdpr!.clocks;
  const withClock = (change: object) => ({ ...file, regimes: [{ ...gdpr!, clocks: [{ ...clock!, ...change }] }] });
  it.each([
    ['a clock of another law', withClock({ id: 'eu.nis2.1' })],
    ['a source that is not there', withClock({ source: 'nowhere' })],
    ['a source that every object has', withClock({ source: 'toString' })],
    ['an end before its beginning', withClock({ validTo: '2018-01-01' })],
    ['a reading of a number it does not have', withClock({ limit: null })],
    ['full hours of days', withClock({ limit: { unit: 'day', amount: 3 } })],
    ['working days of hours', withClock({ latest: { reading: 'nextWorkingDay', source: 'hours-1182' } })],
    ['two versions for one day', { ...file, regimes: [{ ...gdpr!, clocks: [clock!, clock!] }] }],
  ] as [string, BreachFile][])('with %s is refused', (_name, mistaken) => {
    expect(breachFile.safeParse(mistaken).success).toBe(true);
    expect(findBreachMistake(mistaken)).not.toBeNull();
  });
});

describe('the list of breach laws', () => {
  const listed = describeRegimes('en');
  const regime = (id: string) => listed.find((each) => each.id === id)!;

  it('says how long each clock is', () => {
    expect(regime('eu.gdpr').clocks.map(({ limit }) => limit)).toEqual([
      '72 hours',
      'without undue delay, no number',
      'without undue delay, no number',
    ]);
    expect(regime('eu.dora').clocks.map(({ limit }) => limit)).toEqual([
      '4 hours from the classification, at most 24 hours from awareness',
      '72 hours',
      '1 month',
    ]);
    expect(describeRegimes('de').find(({ id }) => id === 'br.anpd')?.clocks[0]?.limit).toBe('3 Arbeitstage');
  });

  it('asks what a law makes depend on the organisation, not what the controller decides', () => {
    expect(regime('eu.nis2').circumstances.map(({ id }) => id)).toEqual(['trustService', 'ongoing']);
    expect(regime('eu.gdpr').circumstances).toEqual([]);
    expect(regime('us.ca').circumstances.map(({ id }) => id)).toEqual(['encrypted', 'over500Residents']);
  });

  it('tells drafts and unverified laws from the others', () => {
    expect(listed.filter(({ isProposed }) => isProposed).map(({ id }) => id)).toEqual(['eu.omnibus']);
    expect(regime('eu.gdpr').unverified).toBe(false);
    expect(regime('eu.dora').unverified).toBe(false);
    expect(regime('us.wa').unverified).toBe(true);
    // What was in force before does not make doubtful what is now.
    expect(regime('us.ca').unverified).toBe(false);
  });

  it('is told in both languages', () => {
    const german = describeRegimes('de');
    expect(german.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    for (const language of [german, listed])
      for (const { name, clocks } of language)
        for (const text of [name, ...clocks.flatMap(({ obligation, limit }) => [obligation, limit])])
          expect(text).not.toBe('');
  });
});
