import { legalBases } from '../../../../../shared/contract/checks.ts';
import { dpiaFields, type DpiaFields } from '../../../../../shared/contract/records/assessments.ts';
import type { RetentionPeriod } from '../../../../../shared/contract/retention/policies.ts';
import { isSafeguarded, listThirdCountries } from '../../../processors/index.ts';
import type { BotFacts } from './read-facts.ts';
import { sayIn, type Say } from './texts.ts';
import { proposeThreshold } from './propose-threshold.ts';

type Language = 'de' | 'en';

/** Fields of an assessment from what is known. The same facts make the same fields; what is not known stays empty. */
export function describeFacts(facts: BotFacts, language: Language): DpiaFields {
  const say = sayIn(language);
  const { bot, record, profile } = facts;
  const purposes = record?.fields.purposes ?? [];
  return dpiaFields.parse({
    name: say('name', { bot: bot.name.slice(0, 150) }),
    botIds: [bot.id],
    recordId: record?.id ?? null,
    threshold: proposeThreshold(facts, say),
    description: lines(describeSystem(facts, say)),
    purposes: lines(purposes.length > 0 ? purposes.map(({ name }) => name) : [profile?.purpose ?? '']),
    interests: lines(purposes.map(({ interests }) => interests?.interest ?? '')),
    answers: withoutEmpty({
      people: lines([record?.fields.subjectsNote ?? '']),
      data: lines(describeData(facts, say)),
      model: lines(describeTraining(facts, say)),
      recipients: lines(describeRecipients(facts, say, language)),
      retention: lines(describeRetention(facts, say)),
      lawfulness: lines(describeBases(facts, say)),
      information: lines([record?.fields.information.where ?? '']),
    }),
    measures: (record?.fields.measures ?? []).map(({ description }) => ({
      name: description.slice(0, 200).trim(),
      description,
    })),
  });
}

function describeSystem({ bot, backend, record, observed }: BotFacts, say: Say): string[] {
  const { name, product } = backend;
  const state = say(record?.isInForce ? 'record.inForce' : 'record.draft');
  return [
    say('description', { bot: bot.name, backend: name, product }),
    record
      ? say('description.record', { number: record.number, name: record.fields.name, state })
      : say('description.none'),
    observed ? say('description.observed', { conversations: observed.conversations }) : '',
  ];
}

function describeData({ record, profile, observed }: BotFacts, say: Say): string[] {
  const { conversations, kinds } = observed ?? { conversations: 0, kinds: [] };
  return [
    ...(record?.fields.data ?? []).map(({ description }) => description),
    profile?.neededData ? say('data.needed', { count: profile.neededData.length }) : '',
    ...kinds.map(({ kind, conversations: count }) =>
      say('data.observed', { kind: say(`kind.${kind}`), count, conversations }),
    ),
    kinds.some(({ kind }) => kind.startsWith('hint.')) ? say('data.hints') : '',
  ];
}

function describeTraining({ record }: BotFacts, say: Say): string[] {
  const trains = record?.fields.trainsModels ?? 'unknown';
  return trains === 'unknown' ? [] : [say(`training.${trains}`)];
}

function describeRecipients({ record, profile, processors, today }: BotFacts, say: Say, language: Language): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const ofProcessors = processors.map(({ row, fields }) => {
    const third = listThirdCountries(fields);
    const contract = fields.contract.reference || say('contract.none');
    const values = { number: row.number, name: fields.name, country: names.of(fields.country) ?? '', contract };
    if (third.length === 0) return say('recipient.processor', values);
    const countries = third.map((country) => names.of(country)).join(', ');
    const safeguard = say(isSafeguarded(fields, today) ? 'safeguarded' : 'notSafeguarded');
    return say('recipient.processor.third', { ...values, countries, safeguard });
  });
  const others = (record?.fields.recipients ?? []).filter(({ processorId }) => processorId === null);
  return [
    ...ofProcessors,
    ...others.map(({ name, purpose }) => (purpose === '' ? name : say('recipient.purpose', { name, purpose }))),
    record ? '' : (profile?.recipients ?? ''),
  ];
}

function describeRetention({ record, profile, policies }: BotFacts, say: Say): string[] {
  const ofPolicies = policies.map(({ name, period, start }) =>
    say('retention.policy', { name, period: sayPeriod(period, say), start: say(`start.${start}`) }),
  );
  const ofRecord = (record?.fields.data ?? []).filter(
    ({ description, erasure }) => description !== '' && erasure !== '',
  );
  const days = profile?.retentionDays ?? null;
  return [
    ...(ofPolicies.length > 0 ? ofPolicies : [say('retention.none')]),
    ...ofRecord.map(({ description, erasure }) => say('retention.record', { description, erasure })),
    days === null ? '' : say('retention.declared', { days }),
  ];
}

function describeBases({ record, profile }: BotFacts, say: Say): string[] {
  const article6 = (basis: (typeof legalBases)[number]): string =>
    say('basis.article6', { letter: 'abcdef'.charAt(legalBases.indexOf(basis)) });
  if (!record) return profile?.legalBasis ? [article6(profile.legalBasis)] : [];
  return record.fields.purposes.map(({ name, legalBases: bases, article9 }) => {
    const all = [...bases.map(article6), ...article9.map((letter) => say('basis.article9', { letter }))];
    return all.length === 0 ? '' : say('basis', { purpose: name, bases: all.join(', ') });
  });
}

function sayPeriod({ amount, unit }: RetentionPeriod, say: Say): string {
  return say(`period.${unit}.${amount === 1 ? 'one' : 'other'}`, { amount });
}

/** As much of it as a field takes. */
function lines(all: readonly string[]): string {
  return all
    .filter((line) => line.trim() !== '')
    .join('\n')
    .slice(0, 4000);
}

function withoutEmpty(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));
}
