import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import type { IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import type { ClockEvent } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { Controller } from '../../../../shared/contract/controllers.ts';
import { findBreachRegime } from '../../../../shared/rules/breach/breach-regimes.ts';
import { computeClocks } from '../../../../shared/rules/breach/compute-clocks.ts';
import { regimesForOrganisation } from '../../../../shared/rules/breach/regimes-for-organisation.ts';
import { newestOn, type DecisionRow } from '../decisions/decision-rows.ts';
import type { RegisterReader } from '../../vault/index.ts';
import type { IncidentRow } from '../incident-rows.ts';
import { findHighRisk, type Assessed } from './find-high-risk.ts';
import { readClockEvents } from './read-clock-events.ts';
import type { Sent } from './read-sent.ts';
import { standingCircumstances } from './standing-circumstances.ts';

interface Known {
  row: IncidentRow;
  facts: IncidentFacts;
  controller: Controller;
  /** Both newest first. */
  assessments: readonly Assessed[];
  decisions: readonly DecisionRow[];
  sent: Sent;
  language: 'de' | 'en';
}

/** Exemptions that hold whatever the risk: Art. 34(3)(a) and (b). After (c) the public is told instead. */
const exempting: readonly (string | null)[] = ['gdpr.34_3.a', 'gdpr.34_3.b'];
const clocksOfPersons: readonly string[] = ['eu.gdpr.ds', 'uk.gdpr.ds'];

/** The clocks of an incident by its facts, and what started and met them. */
export function readClocks(
  register: RegisterReader,
  { row, facts, controller, assessments, decisions, sent, language }: Known,
): { clocks: Clock[]; clockEvents: ClockEvent[] } {
  const clockEvents = readClockEvents(register, row, { sent, highRiskSince: findHighRisk(assessments, decisions) });
  const clocks = computeClocks({
    regimes: regimesOf(facts, controller),
    events: clockEvents,
    zone: controller.zone,
    circumstances: standingCircumstances(facts, decisions),
    language,
  });
  const persons = newestOn(decisions, 'persons');
  const isExempt = persons?.choice === 'doNotNotify' && exempting.includes(persons.ground);
  return {
    clockEvents,
    clocks: clocks.map((clock) =>
      isExempt && clocksOfPersons.includes(clock.id) && clock.metAt === null ? { ...clock, state: 'notDue' } : clock,
    ),
  };
}

/** Those named that are known, or else those of the organisation. */
function regimesOf({ regimes }: IncidentFacts, { defaultRegime }: Controller): string[] {
  return regimes.length > 0
    ? regimes.filter((id) => findBreachRegime(id) !== null)
    : regimesForOrganisation(defaultRegime);
}
