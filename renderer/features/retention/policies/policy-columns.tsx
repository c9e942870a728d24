import { useMemo } from 'react';
import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { describePeriodFrom } from '../period-words.ts';
import { usePlaces } from '../use-places.ts';
import { PolicyState, ReviewDate } from './policy-state.tsx';
import { describeRuns, describeSchedule } from './policy-words.ts';

/** @param isNarrow beside the policy that was chosen, which says all the rest */
export function usePolicyColumns(isNarrow: boolean): Column<RetentionPolicy>[] {
  const text = useText();
  const format = useFormat();
  const places = usePlaces();
  return useMemo(() => {
    const always: Column<RetentionPolicy>[] = [
      { id: 'state', header: text('retention.state'), width: 100, cell: (policy) => <PolicyState {...policy} /> },
      {
        id: 'name',
        header: text('retention.policies.nameAndPurpose'),
        ...(isNarrow ? {} : { width: 150 }),
        cell: ({ name, purpose }) => {
          const words = text('retention.policies.named', { name, purpose });
          return <span title={words}>{words}</span>;
        },
      },
    ];
    if (isNarrow) return always;
    return [
      ...always,
      {
        id: 'place',
        header: text('retention.place'),
        width: 132,
        cell: ({ backendId, botId }) => {
          const words = places.describe(backendId, botId);
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'period',
        header: text('retention.period'),
        width: 164,
        cell: ({ period, start }) => {
          const words = describePeriodFrom(text, period, start);
          return <span title={words}>{words}</span>;
        },
      },
      { id: 'review', header: text('retention.reviewOn'), width: 178, cell: (policy) => <ReviewDate {...policy} /> },
      {
        id: 'schedule',
        header: text('retention.schedule'),
        width: 108,
        cell: (policy) => {
          const words = describeSchedule(text, policy);
          return <span title={`${words} ${describeRuns(text, format, policy)}`.trim()}>{words}</span>;
        },
      },
    ];
  }, [text, format, places, isNarrow]);
}
