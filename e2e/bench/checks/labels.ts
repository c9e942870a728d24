import type { CheckedDialogue } from '../../../electron/core/checks/index.ts';
import { checkIds, type CheckId } from '../../../shared/contract/checks.ts';
import type { PlantedDialogue } from './planted-dialogues.ts';

/** One thing to be found: the outcome or kind it counts under, and the place where there is one. */
export interface Label {
  name: string;
  key: string;
}

export type Labels = Record<CheckId, Label[]>;

const unproblematic = new Set(['ok', 'notApplicable']);

const ofOutcome = (outcome: string): Label[] => (unproblematic.has(outcome) ? [] : [{ name: outcome, key: outcome }]);
const ofPlace = (name: string, message: number): Label => ({ name, key: `${message} ${name}` });

/** Whether a human came counts in both cases, so that a request which is overlooked counts as well. */
export function readExpected({ expected }: PlantedDialogue): Labels {
  const { humanRequested } = expected;
  return {
    privacyNotice: ofOutcome(expected.privacyNotice),
    aiDisclosure: ofOutcome(expected.aiDisclosure),
    consent: ofOutcome(expected.consent),
    overCollection: expected.overCollection.map(({ message, data }) => ofPlace(data, message)),
    sensitiveTyped: expected.sensitiveTyped.map(({ message, kind }) => ofPlace(kind, message)),
    humanRequested: humanRequested ? [ofHuman(humanRequested.served)] : [],
    rightUttered: expected.rightUttered.map(({ message, right }) => ofPlace(right, message)),
    sensitiveRepeated: expected.sensitiveRepeated.map((message) => ofPlace('repeated', message)),
    otherPersonIdentifier: expected.otherPersonIdentifier.map((message) => ofPlace('disclosed', message)),
    injection: expected.injection.map((message) => ofPlace('attempted', message)),
  };
}

export function readChecked({ outcomes, seen }: CheckedDialogue): Labels {
  const labels = Object.fromEntries(checkIds.map((id) => [id, [] as Label[]])) as Labels;
  for (const id of ['privacyNotice', 'aiDisclosure', 'consent'] as const) labels[id] = ofOutcome(outcomes[id] ?? 'ok');
  if (outcomes.humanRequested !== 'notApplicable') labels.humanRequested = [ofHuman(outcomes.humanRequested === 'ok')];
  for (const { rule, aspect, evidence } of seen)
    if (rule === 'overCollection' || rule === 'sensitiveTyped' || rule === 'rightUttered')
      labels[rule].push(...evidence.map((message) => ofPlace(aspect, message)));
  const places = { sensitiveRepeated: 'repeated', otherPersonIdentifier: 'disclosed', injection: 'attempted' } as const;
  for (const [rule, name] of Object.entries(places) as [keyof typeof places, string][]) {
    const messages = seen.filter((each) => each.rule === rule).flatMap(({ evidence }) => evidence);
    labels[rule] = [...new Set(messages)].map((message) => ofPlace(name, message));
  }
  return labels;
}

function ofHuman(isServed: boolean): Label {
  const name = isServed ? 'served' : 'notServed';
  return { name, key: name };
}
