import { aiActDuties, aiActRoles, capabilityClasses } from '../../../shared/contract/bots.ts';
import type { BotFields } from '../../../shared/contract/bots.ts';
import type { InputOf } from '../../../shared/contract/index.ts';

export const answers = ['yes', 'no', 'undecided'] as const;
export const trainAnswers = ['yes', 'no', 'unknown'] as const;
export type Duty = (typeof aiActDuties)[number];
export type FairnessReview = BotFields['fairness'][number];

/** What is typed and chosen in fields of one line. An empty capability stands for none, an empty day for none. */
export type BotTexts = Record<
  | 'purpose'
  | 'owner'
  | 'capability'
  | 'who'
  | 'how'
  | 'handOver'
  | 'trainsModels'
  | 'knownLimits'
  | 'role'
  | 'isHighRisk'
  | 'reviewOn',
  string
>;

export interface DutyAnswer {
  applies: boolean;
  how: string;
  isMet: boolean;
}
export type DutyAnswers = Readonly<Record<Duty, DutyAnswer>>;

export const emptyReview: FairnessReview = { on: '', sample: '', result: '', measures: '' };

export function toBotTexts({ oversight, aiAct, ...fields }: BotFields): BotTexts {
  return {
    purpose: fields.purpose,
    owner: fields.owner,
    capability: fields.capability ?? '',
    who: oversight.who,
    how: oversight.how,
    handOver: oversight.handOver,
    trainsModels: fields.trainsModels,
    knownLimits: fields.knownLimits,
    role: aiAct.role,
    isHighRisk: aiAct.isHighRisk,
    reviewOn: fields.reviewOn ?? '',
  };
}

export function toDutyAnswers({ aiAct: { duties } }: BotFields): DutyAnswers {
  const answerOf = (duty: Duty): DutyAnswer => {
    const entered = duties.find((each) => each.duty === duty);
    return { applies: entered !== undefined, how: entered?.how ?? '', isMet: entered?.isMet ?? false };
  };
  return {
    disclosure: answerOf('disclosure'),
    marking: answerOf('marking'),
    literacy: answerOf('literacy'),
    humanOversight: answerOf('humanOversight'),
    logs: answerOf('logs'),
    informWorkers: answerOf('informWorkers'),
    registration: answerOf('registration'),
  };
}

/** The duties that apply, as the contract lists them. */
export function listDuties(answered: DutyAnswers): { duty: Duty; how: string; isMet: boolean }[] {
  return aiActDuties.flatMap((duty) => {
    const { applies, how, isMet } = answered[duty];
    return applies ? [{ duty, how, isMet }] : [];
  });
}

export function toBotFields(
  texts: BotTexts,
  answered: DutyAnswers,
  fairness: readonly FairnessReview[],
): InputOf<'bots.save'>['fields'] {
  return {
    purpose: texts.purpose,
    owner: texts.owner,
    capability: capabilityClasses.find((each) => each === texts.capability) ?? null,
    oversight: { who: texts.who, how: texts.how, handOver: texts.handOver },
    trainsModels: trainAnswers.find((each) => each === texts.trainsModels) ?? 'unknown',
    knownLimits: texts.knownLimits,
    fairness: [...fairness],
    aiAct: {
      role: aiActRoles.find((each) => each === texts.role) ?? 'undecided',
      isHighRisk: answers.find((each) => each === texts.isHighRisk) ?? 'undecided',
      duties: listDuties(answered),
    },
    reviewOn: texts.reviewOn === '' ? null : texts.reviewOn,
  };
}
