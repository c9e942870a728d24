import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../../shared/contract/checks.ts';
import { writePdf, writeXlsx } from '../../documents/index.ts';
import { wilson } from '../sample/wilson.ts';
import { buildReport, type ReportSource } from './build-report.ts';
import german from './texts.de.json' with { type: 'json' };
import { textsOf } from './texts.ts';
import english from './texts.en.json' with { type: 'json' };

const rules = { agreed: 17, missed: 2, falseAlarms: 1, precision: wilson(3, 4), recall: wilson(3, 5) };
const source: ReportSource = {
  id: 'review-1',
  name: 'Audit Q3',
  controller: 'Muster Versicherung AG',
  closedAt: '2026-11-22T10:00:00.000Z',
  result: {
    botIds: ['b'],
    from: '2026-07-01T00:00:00.000Z',
    to: '2026-10-01T00:00:00.000Z',
    seed: '2026-Q3',
    size: 21,
    population: 4711,
    populationDigest: 'd1635',
    drawnAt: '2026-11-20T10:00:00.000Z',
    judged: 20,
    checks: [
      { check: 'consent', problems: wilson(0, 20), notApplicable: 0, rules },
      { check: 'privacyNotice', problems: wilson(5, 12), notApplicable: 8, rules: null },
    ],
  },
  bots: ['Claims bot'],
  conversations: [
    {
      id: 'conversation-1',
      judgements: [
        { check: 'consent', verdict: 'none' },
        { check: 'privacyNotice', verdict: 'problem' },
      ],
      judgedBy: 'Dana Probst',
      judgedAt: '2026-11-21T09:00:00.000Z',
    },
    { id: null, judgements: [], judgedBy: null, judgedAt: null },
  ],
};

describe.each(['en', 'de'] as const)('the report of a sample in %s', (language) => {
  const report = buildReport(source, language);
  const words = JSON.stringify(report);

  it('holds what is needed to repeat the draw, and the method with its sources', () => {
    for (const said of [
      '2026-Q3',
      '4711',
      'd1635',
      '2026-07-01',
      '2026-10-01',
      'Claims bot',
      'Dana Probst',
      '2026-11-21T09:00:00.000Z',
      source.closedAt,
      'SHA-256',
      'Wilson, E. B. (1927)',
    ])
      expect(words).toContain(said);
    expect(report).toMatchObject({ language, controller: 'Muster Versicherung AG', createdAt: source.closedAt });
  });

  it('gives each check its rate and interval, and the rules where they judged', () => {
    const tables = report.blocks.filter((block) => block.kind === 'table');
    const [rates, agreement, shares, list] = tables;
    expect(rates?.rows.map((row) => row.slice(1))).toEqual([
      [0, 20, 0, 0, 0, wilson(0, 20).high],
      [5, 12, 8, 5 / 12, wilson(5, 12).low, wilson(5, 12).high],
    ]);
    expect(agreement?.rows.map((row) => row.slice(1))).toEqual([[17, 2, 1]]);
    expect(shares?.rows.map((row) => [row[1], row[4]])).toEqual([[0.75, 0.6]]);
    const [notice, left, open] =
      language === 'de'
        ? ['Datenschutzhinweis', 'hat den Tresor verlassen', 'nicht beurteilt']
        : ['Privacy notice', 'left the vault', 'not judged'];
    expect(list?.rows).toEqual([
      [1, 'conversation-1', notice, '–', 'Dana Probst', '2026-11-21 09:00'],
      [2, left, open, null, null, null],
    ]);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('shows the rates as bars with their intervals, the highest in the title', () => {
    const [chart] = report.blocks.filter((block) => block.kind === 'chart');
    expect(chart?.title).toContain(language === 'de' ? '41,7\u00a0%' : '41.7%');
    expect(chart?.bars.map(({ value }) => value)).toEqual([5 / 12, 0]);
    expect(chart?.bars[0]?.interval).toEqual({ low: wilson(5, 12).low, high: wilson(5, 12).high });
  });

  it('is a document that both writers take', async () => {
    expect(Buffer.from(await writePdf(report)).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(Buffer.from(await writeXlsx(report)).toString('latin1', 0, 2)).toBe('PK');
  });

  it('leaves no place in its texts unfilled and says how many left before they were judged', () => {
    expect(words).not.toMatch(/\{\w+\}/);
    expect(words).toContain(language === 'de' ? 'gezählt: 1 der gezogenen' : 'no rate: 1 of the');
  });

  it('says so where the rules judged nothing, and reads the same each time', () => {
    const checks = source.result.checks.map((check) => ({ ...check, rules: null }));
    const without = buildReport({ ...source, result: { ...source.result, checks } }, language);
    expect(JSON.stringify(without)).toContain(language === 'de' ? german['rules.none'] : english['rules.none']);
    expect(buildReport(source, language)).toEqual(report);
  });
});

it('the texts of reports are the same in both languages, with a name for every check', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const check of checkIds) expect(textsOf('en')(`check.${check}`)).not.toBe('');
});
