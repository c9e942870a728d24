import type { TodayKind } from '../../../../shared/contract/today.ts';
import { makeItem, type TodaySource } from '../today-source.ts';
import { urgencyOfDay } from '../urgency.ts';

const daysAhead = 30;

/** Where a date of another register is looked after. What is not named is the programme's own. */
const kinds: Record<string, TodayKind> = {
  reviewOfRecord: 'record',
  recordRelease: 'record',
  reviewOfDpia: 'record',
  dpiaMeasure: 'record',
  authorityAnswer: 'record',
  contractExpires: 'record',
  safeguardExpires: 'record',
  certificateExpires: 'record',
  auditOfProcessor: 'record',
  reviewOfProcessor: 'record',
  questionnaireAnswer: 'record',
  reviewOfPolicy: 'retention',
  reviewOfBot: 'programme',
  reviewOfBackend: 'backend',
  incidentMeasure: 'incident',
};

/** Dates of records, processors, policies, bots, chatbot systems and the programme within a month. */
export const programmeSource: TodaySource = {
  kinds: ['programme', 'record', 'retention', 'incident', 'backend'],
  permission: 'programme.read',
  async list({ ask, today }) {
    const { items } = await ask('programme.due', { withinDays: daysAhead });
    const met = new Map<string, number>();
    return items.map(({ id, kind, name, on, isOverdue }) => {
      const same = `due:${kind}:${id}:${on}`;
      const before = met.get(same) ?? 0;
      met.set(same, before + 1);
      // A draft waits for a second person since that day: nothing is late by it.
      const isWaiting = kind === 'recordRelease';
      return makeItem({
        key: before === 0 ? same : `${same}:${before}`,
        kind: kinds[kind] ?? 'programme',
        subjectId: id,
        name,
        what: kind,
        urgency: isWaiting ? 'decide' : isOverdue ? 'overdue' : urgencyOfDay(on, today),
        dueOn: isWaiting ? null : on,
        next: isWaiting ? 'release' : 'complete',
      });
    });
  },
};
