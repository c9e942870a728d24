import type { Incident } from '../case/incident.ts';

export type Advice = Incident['advice'][number];
export type Decision = Incident['decisions'][number];
export type Subject = Decision['subject'];

/** What was advised and decided last, and the decisions that were replaced since, newest first. */
export function findLatest({ advice, decisions }: Pick<Incident, 'advice' | 'decisions'>, subject: Subject) {
  const byTime = <Entry extends { subject: Subject; at: string }>(entries: readonly Entry[]) =>
    entries.filter((each) => each.subject === subject).toSorted((one, other) => other.at.localeCompare(one.at));
  const ofSubject = byTime(decisions);
  const decision = ofSubject.find(({ supersededBy }) => supersededBy === null);
  return {
    advice: byTime(advice)[0],
    decision,
    earlier: ofSubject.filter(({ id }) => id !== decision?.id),
  };
}

/** Whether a choice is another than the officer advised; with no advice there is nothing to depart from. */
export function departs(advice: Pick<Advice, 'advises'> | undefined, choice: Decision['choice']): boolean {
  return advice !== undefined && advice.advises !== choice;
}
