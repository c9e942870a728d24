import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findRule } from './find-rule.ts';
import { regionsOf } from './place.ts';
import br from './regimes/br.json' with { type: 'json' };
import ca from './regimes/ca.json' with { type: 'json' };
import ch from './regimes/ch.json' with { type: 'json' };
import eu from './regimes/eu.json' with { type: 'json' };
import uk from './regimes/uk.json' with { type: 'json' };
import us from './regimes/us.json' with { type: 'json' };
import { rights, type Regime, type Right } from './regimes.ts';
import { findPackMistake, packFields, type DeadlineRule, type RulePack } from './rule.ts';
import { listShippedPacks, listShippedRules } from './shipped-rules.ts';

const read = (file: unknown): RulePack => z.strictObject(packFields).parse(file);
const files = { EU: read(eu), UK: read(uk), CH: read(ch), US: read(us), BR: read(br), CA: read(ca) };
const ruleOf = (regime: Regime, right: Right, on: string, region: string | null = null) =>
  findRule(listShippedRules(), { regime, region, right }, on)?.id ?? null;

describe('the rules that come with Custos', () => {
  it.each(Object.entries(files))('of %s hold together', (_regime, file) => {
    expect(findPackMistake(file)).toBeNull();
    const used = JSON.stringify(file.rules);
    for (const source of Object.keys(file.sources)) expect(used).toContain(`"source":"${source}"`);
  });

  it('begin their ids with their regime, and are each there once', () => {
    for (const { regime, rules } of listShippedPacks()) {
      for (const rule of rules) {
        expect(rule.regime).toBe(regime);
        expect(rule.id.startsWith(`${regime.toLowerCase()}.`)).toBe(true);
      }
    }
    expect(new Set(listShippedRules().map(({ id }) => id)).size).toBe(listShippedRules().length);
  });

  it('name regions there are', () => {
    for (const { regime, regions = [] } of listShippedRules())
      for (const region of regions) expect(regionsOf(regime)).toContain(region);
  });

  it('call a source verified only where it can be looked up', () => {
    const sources = Object.values(files).flatMap(({ sources: each }) => Object.values(each));
    for (const { citation, url, verification } of sources)
      if (verification === 'verified' || verification === 'secondary')
        expect(url, JSON.stringify(citation)).not.toBeNull();
  });

  it.each<[Regime, string | null, Right[]]>([
    [
      'EU',
      'DE',
      [
        'access',
        'portability',
        'rectification',
        'erasure',
        'restriction',
        'objection',
        'automatedDecision',
        'withdrawal',
        'complaint',
        'inquiry',
      ],
    ],
    [
      'UK',
      'ENG',
      [
        'access',
        'portability',
        'rectification',
        'erasure',
        'restriction',
        'objection',
        'automatedDecision',
        'withdrawal',
        'complaint',
        'inquiry',
      ],
    ],
    [
      'CH',
      'ZH',
      [
        'access',
        'portability',
        'rectification',
        'erasure',
        'restriction',
        'objection',
        'automatedDecision',
        'withdrawal',
        'complaint',
        'inquiry',
      ],
    ],
    [
      'US',
      'CA',
      [
        'know',
        'access',
        'portability',
        'delete',
        'erasure',
        'correct',
        'rectification',
        'optOut',
        'objection',
        'limit',
        'restriction',
        'complaint',
        'inquiry',
      ],
    ],
    ['BR', null, rights.options.filter((right) => right !== 'optOut' && right !== 'limit')],
    [
      'CA',
      'QC',
      ['access', 'know', 'rectification', 'correct', 'erasure', 'delete', 'withdrawal', 'complaint', 'inquiry'],
    ],
  ])('cover in %s %s today: %s', (regime, region, expected) => {
    const covered = rights.options.filter((right) => ruleOf(regime, right, '2026-11-22', region) !== null);
    expect(covered).toEqual(expect.arrayContaining(expected));
  });

  it('cover requests in each state whose law is in force', () => {
    const states = [
      'CA',
      'CO',
      'CT',
      'DE',
      'FL',
      'IA',
      'IN',
      'KY',
      'MD',
      'MN',
      'MT',
      'NE',
      'NH',
      'NJ',
      'OR',
      'RI',
      'TN',
      'TX',
      'UT',
      'VA',
    ];
    for (const state of regionsOf('US'))
      expect(ruleOf('US', 'access', '2026-11-22', state) !== null, state).toBe(states.includes(state));
    expect(ruleOf('US', 'access', '2026-11-22')).toBeNull();
    expect(ruleOf('US', 'access', '2025-12-31', 'IN')).toBeNull();
  });
});

describe('the rule of a day', () => {
  it('is the one that was valid then', () => {
    expect(ruleOf('UK', 'access', '2026-02-04')).toBe('uk.gdpr.art12_3');
    expect(ruleOf('UK', 'access', '2026-02-05')).toBe('uk.gdpr.art12A');
    expect(ruleOf('UK', 'complaint', '2026-06-18')).toBe('uk.gdpr.complaint');
    expect(ruleOf('UK', 'complaint', '2026-06-19')).toBe('uk.dpa.s164A');
    expect(ruleOf('EU', 'access', '2018-05-24')).toBeNull();
    expect(ruleOf('US', 'automatedDecision', '2026-12-31', 'CA')).toBeNull();
    expect(ruleOf('US', 'automatedDecision', '2027-01-01', 'CA')).toBe('us.ca.automatedDecision');
  });

  it('is the one of the narrowest region', () => {
    expect(ruleOf('CA', 'access', '2026-01-02')).toBe('ca.pipeda.s8_3');
    expect(ruleOf('CA', 'access', '2026-01-02', 'ON')).toBe('ca.pipeda.s8_3');
    expect(ruleOf('CA', 'access', '2026-01-02', 'QC')).toBe('ca.qc.s32');
  });

  it('comes from the last version, from its first day on, and ends with it', () => {
    const shipped = listShippedRules().find(({ id }) => id === 'eu.gdpr.art12_3')!;
    const later: DeadlineRule = { ...shipped, amount: 2, validFrom: '2027-01-01', validTo: '2027-06-30' };
    const amountOn = (day: string) =>
      findRule([...listShippedRules(), later], { regime: 'EU', region: 'DE', right: 'access' }, day)?.amount ?? null;
    expect(amountOn('2026-12-31')).toBe(1);
    expect(amountOn('2027-01-01')).toBe(2);
    expect(amountOn('2027-06-30')).toBe(2);
    // What a later version ends is not valid again by an earlier one.
    expect(amountOn('2027-07-01')).toBeNull();
  });

  it('of a Land comes before the one of its country', () => {
    const shipped = listShippedRules().find(({ id }) => id === 'eu.gdpr.art12_3')!;
    const rules: DeadlineRule[] = [
      ...listShippedRules(),
      { ...shipped, id: 'eu.de', regions: ['DE'] },
      { ...shipped, id: 'eu.by', regions: ['DE-BY'] },
    ];
    const idIn = (region: string) => findRule(rules, { regime: 'EU', region, right: 'access' }, '2026-03-05')?.id;
    expect([idIn('DE-BY'), idIn('DE-BE'), idIn('AT')]).toEqual(['eu.by', 'eu.de', 'eu.gdpr.art12_3']);
  });
});

describe('a pack', () => {
  const pack = files.EU;
  const [first] = pack.rules;
  it.each([
    ['a rule twice', { ...pack, rules: [first!, first!] }],
    ['a source that is not there', { ...pack, rules: [{ ...first!, source: 'nowhere' }] }],
    ['a source that every object has', { ...pack, rules: [{ ...first!, source: 'toString' }] }],
    ['months that end like days', { ...pack, rules: [{ ...first!, end: 'afterFirst' }] }],
    ['an end before its beginning', { ...pack, rules: [{ ...first!, validTo: '2018-01-01' }] }],
    ['an extension of a date set by hand', { ...pack, rules: [{ ...first!, unit: 'ownDate', end: 'afterFirst' }] }],
  ] as [string, RulePack][])('with %s is refused', (_name, mistaken) => {
    expect(findPackMistake(mistaken)).toContain(first!.id);
  });
});
