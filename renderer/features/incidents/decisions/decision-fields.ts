import type { InputOf } from '../../../../shared/contract/index.ts';
import { notifyChoices, personsGrounds } from '../../../../shared/contract/incidents/fields.ts';
import type { Incident } from '../case/incident.ts';
import { findLatest } from './latest.ts';
import type { Subject } from './latest.ts';

export type DecisionFields = {
  choice: string;
  ground: string;
  name: string;
  position: string;
  reasons: string;
  departureReasons: string;
};

/** Begins with what was advised, and with who decided last in this incident: nobody types a name twice. */
export function firstDecision(incident: Pick<Incident, 'advice' | 'decisions'>, subject: Subject): DecisionFields {
  const last = incident.decisions.toSorted((one, other) => other.at.localeCompare(one.at))[0];
  return {
    choice: findLatest(incident, subject).advice?.advises ?? 'notify',
    ground: 'noHighRisk',
    name: last?.name ?? '',
    position: last?.position ?? '',
    reasons: '',
    departureReasons: '',
  };
}

export function toDecideInput(id: string, subject: Subject, fields: DecisionFields) {
  const choice = notifyChoices.find((each) => each === fields.choice) ?? 'notify';
  const isGrounded = subject === 'persons' && choice === 'doNotNotify';
  return {
    id,
    subject,
    choice,
    ground: isGrounded ? (personsGrounds.find((each) => each === fields.ground) ?? null) : null,
    name: fields.name,
    position: fields.position,
    reasons: fields.reasons.trim(),
    departureReasons: fields.departureReasons.trim(),
  } satisfies InputOf<'incidents.decide'>;
}

export function lacksDepartureReasons({ departureReasons }: DecisionFields): boolean {
  return departureReasons.trim() === '';
}
