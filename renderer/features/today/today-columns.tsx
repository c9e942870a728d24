import { useMemo } from 'react';
import type { TodayItem } from '../../../shared/contract/today.ts';
import { dayOf } from '../../lib/local-day.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { describeNext, describeUrgency, describeWhat, meanings } from './today-words.ts';
import classes from './today-page.module.css';

/** @param now when the queue was read, epoch milliseconds */
export function useTodayColumns(now: number): Column<TodayItem>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const today = dayOf(new Date(now).toISOString());
    return [
      {
        id: 'urgency',
        header: text('today.urgency'),
        width: 192,
        cell: (item) => <Status meaning={meanings[item.urgency]}>{describeUrgency(text, item, now, today)}</Status>,
      },
      {
        id: 'kind',
        header: text('today.kind'),
        width: 120,
        cell: ({ kind }) => text(`today.kind.${kind}`),
      },
      {
        id: 'subject',
        header: text('today.subject'),
        leastWidth: 168,
        cell: (item) => {
          const words = [item.name, describeWhat(text, item)].filter(Boolean).join(' · ');
          return (
            <span className={classes.stack}>
              <span title={words}>{words}</span>
              {item.isNew && <span className={classes.fresh}>{text('today.new')}</span>}
            </span>
          );
        },
      },
      {
        id: 'due',
        header: text('today.due'),
        width: 216,
        cell: ({ dueOn, dueAt, rule }) => {
          if (dueOn === null && dueAt === null) return <Muted>{text('today.due.none')}</Muted>;
          return (
            <span className={classes.stack}>
              <span className={classes.whole}>
                {dueAt === null ? format.day(dueOn ?? '') : <DateText instant={dueAt} />}
              </span>
              <Muted>{rule?.citation ?? text('today.rule.none')}</Muted>
              {rule && !rule.isVerified && <Unverified />}
            </span>
          );
        },
      },
      {
        id: 'next',
        header: text('today.next'),
        width: 168,
        cell: (item) => {
          const words = describeNext(text, item);
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'actor',
        header: text('today.actor'),
        width: 144,
        cell: ({ actor }) => text(`today.actor.${actor}`),
      },
    ];
  }, [text, format, now]);
}
