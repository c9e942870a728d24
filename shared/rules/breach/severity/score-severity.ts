import { fillPlaces } from '../../../fill-places.ts';
import type { Severity, SeverityFactors } from '../../../contract/incidents/severity.ts';
import { isVerified } from '../../rule.ts';
import type { Language } from '../texts.ts';
import { readEnisaTable, type EnisaTable } from './enisa.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

const losses = ['confidentiality', 'integrity', 'availability'] as const;

type Factor = Severity['factors'][number];

/** SE = DPC × EI + CB, each factor explained. Pure. The controller decides what follows. */
export function scoreSeverity(factors: SeverityFactors, language: Language): Severity {
  const table = readEnisaTable();
  const { dpc, isAdjusted } = findContext(factors, table, language);
  const ei = findIdentification(factors, table, language);
  const circumstances = findCircumstances(factors, table, language);
  const cb = circumstances.reduce((sum, { value }) => sum + value, 0);
  const score = dpc.value * ei.value + cb;
  const { level, suggests } = table.levels.findLast(({ from }) => score >= from)!;
  const show = (value: number): string => value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB');
  const { sources } = table;
  return {
    score,
    level,
    formula: `${show(dpc.value)} × ${show(ei.value)} + ${show(cb)} = ${show(score)}`,
    factors: [dpc, ei, ...circumstances],
    flags: (['moreThanHundred', 'isUnintelligible'] as const)
      .filter((flag) => factors[flag])
      .map((flag) => table.flags[flag][language]),
    suggests: { ...suggests },
    unverified: !isVerified(sources.enisa) || (isAdjusted && !isVerified(sources.steps)),
  };
}

function findContext({ data }: SeverityFactors, table: EnisaTable, language: Language) {
  const texts = textsIn(language);
  const highest = data.reduce((best, each) => (each.score > best.score ? each : best));
  const known = table.classes.find((each) => each.class === highest.class)!;
  const cell = known.scores.find(({ score }) => score === highest.score)!;
  const explanation = fill(texts['dpc.explanation'], {
    name: known.name[language],
    when: cell.when[language],
    example: cell.example[language],
  });
  const dpc: Factor = {
    key: 'dpc',
    name: texts.dpc,
    value: highest.score,
    explanation: data.length > 1 ? fill(texts['dpc.highest'], { explanation }) : explanation,
  };
  return { dpc, isAdjusted: highest.score !== known.basic };
}

function findIdentification({ identification }: SeverityFactors, table: EnisaTable, language: Language): Factor {
  const texts = textsIn(language);
  const known = table.identification.find(({ key }) => key === identification)!;
  const explanation = fill(texts.factor, { name: known.name[language], explanation: known.explanation[language] });
  return { key: 'ei', name: texts.ei, value: known.value, explanation };
}

function findCircumstances(factors: SeverityFactors, { circumstances }: EnisaTable, language: Language): Factor[] {
  const ofLosses = losses.map((key) => {
    const { value, explanation } = circumstances[key][factors[key]];
    return { key, name: circumstances[key].name[language], value, explanation: explanation[language] };
  });
  const { malicious } = circumstances;
  const { value, explanation } = factors.isMalicious ? malicious.full : malicious.none;
  return [...ofLosses, { key: 'malicious', name: malicious.name[language], value, explanation: explanation[language] }];
}

function textsIn(language: Language): typeof english {
  return language === 'de' ? german : english;
}

function fill(text: string, values: Record<string, string>): string {
  return fillPlaces(text, values);
}
