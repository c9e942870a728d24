import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import { addDays, type Day } from '../../../shared/rules/days.ts';

type DueItem = OutputOf<'processors.due'>['items'][number];
export type Ending = Pick<DueItem, 'kind' | 'what'> & { on: Day | null };

export interface DueSubject {
  id: string;
  fields: ProcessorFields;
  /** Those that were sent and not answered. */
  openQuestionnaires: readonly { sentOn: Day; dueOn: Day | null }[];
}

/** What runs out by a day so many days on, or ran out before; earliest first. */
export function listDue(subject: DueSubject, today: Day, withinDays: number): DueItem[] {
  const last = addDays(today, withinDays);
  return listEndings(subject).flatMap(({ kind, what, on }) => {
    if (on === null || on > last) return [];
    return [{ processorId: subject.id, name: subject.fields.name, kind, what, on, isOverdue: on < today }];
  });
}

/** All that has a day, whether or not it has come. */
export function listEndings({ fields, openQuestionnaires }: DueSubject): Ending[] {
  const { contract, transfers, certificates, reviewOn } = fields;
  return [
    { kind: 'contract', what: contract.reference, on: contract.expiresOn },
    ...transfers.map(({ country, document, expiresOn }): Ending => {
      return { kind: 'transfer', what: document === '' ? country : `${country}: ${document}`, on: expiresOn };
    }),
    ...certificates.map(({ name, expiresOn }): Ending => ({ kind: 'certificate', what: name, on: expiresOn })),
    ...lastAudits(fields).map(({ kind, nextOn }): Ending => ({ kind: 'audit', what: kind, on: nextOn })),
    { kind: 'review', what: '', on: reviewOn },
    ...openQuestionnaires.map(({ sentOn, dueOn }): Ending => ({ kind: 'questionnaire', what: sentOn, on: dueOn })),
  ];
}

/** An audit that was done settles when the one before it of its kind said the next would be. */
function lastAudits({ audits }: ProcessorFields): ProcessorFields['audits'] {
  const last = new Map<string, ProcessorFields['audits'][number]>();
  for (const audit of audits.toSorted((one, other) => (one.on < other.on ? -1 : 1))) last.set(audit.kind, audit);
  return [...last.values()];
}
