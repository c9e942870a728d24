import fc from 'fast-check';
import { controllerFields } from '../../../../../../shared/contract/controllers.ts';
import { incidentFacts } from '../../../../../../shared/contract/incidents/fields.ts';
import { notificationTypes } from '../../../../../../shared/contract/incidents/sent.ts';
import { dataClasses, identifications, losses } from '../../../../../../shared/contract/incidents/severity.ts';
import { breachTypes } from '../../../../../../shared/contract/incidents/vocabulary.ts';
import { processorFields } from '../../../../../../shared/contract/processors.ts';
import { recordFields } from '../../../../../../shared/contract/records/fields.ts';
import {
  measureKinds,
  recordDataCategories,
  subjectCategories,
} from '../../../../../../shared/contract/records/vocabulary.ts';
import { scoreSeverity } from '../../../../../../shared/rules/breach/severity/score-severity.ts';
import type { DecisionRow } from '../../../decisions/decision-rows.ts';
import type { CountedScope } from '../../../scope/count-scope.ts';
import { isIncomplete } from '../notification.ts';
import type { Known } from '../known.ts';
import { wordsOf } from '../words.ts';

const now = Date.parse('2026-11-27T01:00:00Z');
const text = fc.constantFrom('', 'Etwas.', '{nicht} ersetzt', '<b>=1+1</b>');
const some = <Value extends string>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const count = fc.integer({ min: 0, max: 500 });

const scope: fc.Arbitrary<CountedScope> = fc
  .record({ known: count, unnamed: count, proposed: count, minors: count, conversations: count, messages: count })
  .chain((counts) =>
    fc
      .record({
        categories: some(recordDataCategories),
        countries: some(['DE', 'AT', 'PL', 'US']),
        languages: some(['de', 'en', 'und']),
      })
      .map(({ categories, countries, languages }): CountedScope => ({
        selection: { system: null, bot: null, from: null, to: null, hasQuery: false, sessions: null },
        conversations: counts.conversations,
        messages: counts.messages,
        people: {
          known: counts.known,
          least: Math.max(0, counts.known - counts.proposed),
          most: counts.known + counts.unnamed,
        },
        dataCategories: categories.map((category) => ({ category, conversations: 1, people: 1 })),
        specialCategories: [],
        minors: counts.minors,
        countries: countries.map((country) => ({ country, people: 3 })),
        languages: languages.map((language) => ({ language, conversations: 1 })),
        unnamed: counts.unnamed,
        joined: 0,
        proposed: counts.proposed,
        withoutCountry: 0,
        notCounted: counts.minors % 2 === 0 ? [] : [{ kind: 'restricted', conversations: 1 }],
      })),
  );

const decision = (subject: DecisionRow['subject']): fc.Arbitrary<DecisionRow | null> =>
  fc.option(
    fc.constantFrom(null, 'noHighRisk', 'gdpr.34_3.a', 'gdpr.34_3.b', 'gdpr.34_3.c').map((ground): DecisionRow => ({
      id: 'd',
      incident_id: 'i',
      subject,
      choice: ground === null ? 'notify' : 'doNotNotify',
      ground,
      name: 'Max',
      position: 'Vorstand',
      reasons: 'Gründe.',
      advice_id: null,
      departs: 0,
      departure_reasons: '',
      decided_at: now,
      recorded_by: 'u',
    })),
  );

/** All that can be known of an incident, in every combination. */
export const arbitraryKnown: fc.Arbitrary<Known> = fc
  .record({
    type: fc.constantFrom(...notificationTypes),
    language: fc.constantFrom('de' as const, 'en' as const),
    regime: fc.constantFrom('EU-DE', 'EU', 'UK', 'CH'),
    types: some(breachTypes),
    cause: fc.constantFrom('internalAccident' as const, 'unknown' as const),
    text,
    effects: text,
    origin: fc.constantFrom('alert' as const, 'other' as const),
    occurred: fc.option(fc.constant(now - 7_200_000)),
    handled: fc.boolean(),
    role: fc.constantFrom('dpo', 'decisionMaker', 'compliance', 'incidentResponder', ''),
    officer: fc.constantFrom('', 'Dana Probst', 'Dana Probst, dsb@muster.example', 'Dana\ndsb@muster.example'),
    scope: fc.option(scope),
    subjects: some(subjectCategories),
    measures: some(measureKinds),
    hasRecord: fc.boolean(),
    hasProcessor: fc.boolean(),
    loss: fc.constantFrom(...losses),
    hasAssessment: fc.boolean(),
    dataClass: fc.constantFrom(...dataClasses),
    identification: fc.constantFrom(...identifications),
    authorityDecision: decision('authority'),
    personsDecision: decision('persons'),
    told: some(['letter', 'publicNotice']),
    recipients: count,
    hasPrevious: fc.boolean(),
  })
  .map((given): Known => {
    const factors = {
      data: [{ class: given.dataClass, score: 2 as const }],
      identification: given.identification,
      confidentiality: given.loss,
      integrity: given.loss,
      availability: given.loss,
      isMalicious: false,
      moreThanHundred: false,
      isUnintelligible: given.handled,
    };
    return {
      type: given.type,
      isIncomplete: isIncomplete(given.type, undefined),
      words: wordsOf(given.language, 'Europe/Berlin'),
      incident: {
        number: 'V-2026-001',
        occurred_at: given.occurred,
        aware_at: now,
        processor_notice_at: null,
        aware_reasons: given.text,
      } as Known['incident'],
      facts: incidentFacts.parse({
        title: 'Fall',
        breachTypes: given.types,
        cause: given.cause,
        description: given.text,
        effects: given.effects,
        containment: given.text,
        remedies: given.text,
        measuresBefore: given.text,
      }),
      origin: { kind: given.origin },
      events: given.handled ? [{ type: 'handled', at: new Date(now).toISOString() }] : [],
      playbooks: given.handled ? [{ id: 'leaked-api-key', name: 'Schlüssel' }] : [{ id: 'own', name: 'Eigener' }],
      controller: {
        ...controllerFields.parse({
          name: 'Muster AG',
          dataProtectionOfficer: given.officer,
          representative: 'Rep\nParis',
        }),
        id: 'c',
      },
      isEstablishedInEea: given.regime.startsWith('EU'),
      authority: given.handled ? { id: 'DE-BW', name: 'LfDI' } : null,
      reporter: { name: 'Dana Probst', role: given.role },
      scope: given.scope && { id: 's', counted: given.scope, isFrozen: false, takenBy: 'u', takenAt: now },
      records: given.hasRecord
        ? [
            {
              number: 'VVT-0001',
              fields: recordFields.parse({
                name: 'Chat',
                subjects: given.subjects,
                data: [{ category: 'payment' }],
                measures: given.measures.map((kind) => ({ kind, description: 'So.' })),
                jointControllers: given.handled ? [{ name: 'Schwester GmbH' }] : [],
              }),
            },
          ]
        : [],
      processors: given.hasProcessor
        ? [
            {
              number: 'AV-0001',
              fields: processorFields.parse({ name: 'Hoster', country: 'US', incidentContact: '+1\nanytime' }),
            },
          ]
        : [],
      systems: ['Chatbot'],
      assessment: given.hasAssessment
        ? { at: now, factors, result: scoreSeverity(factors, given.language), reasons: given.text }
        : null,
      authorityDecision: given.authorityDecision,
      personsDecision: given.personsDecision,
      communications: given.told.map((kind) => ({
        kind: kind as 'letter',
        recipients: kind === 'letter' ? given.recipients : null,
        at: now,
      })),
      measures: [{ text: given.text === '' ? 'Schulen' : given.text, owner: '', dueOn: null, doneOn: null }],
      hasPrevious: given.hasPrevious,
      previousReference: given.hasPrevious ? 'LDA-1' : null,
    };
  });
