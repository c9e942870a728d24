import { useMemo } from 'react';
import type { RetentionFact } from '../../../../shared/contract/retention/facts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import type { Column } from '../../../ui/column.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { describePeriod } from '../period-words.ts';
import { usePlaces } from '../use-places.ts';
import { describeSetting, outcomeMeanings } from './fact-words.ts';
import classes from '../retention.module.css';

export function useFactColumns(onDeclare: (fact: RetentionFact) => void): Column<RetentionFact>[] {
  const text = useText();
  const format = useFormat();
  const places = usePlaces();
  const manages = useMay('retention.manage');
  return useMemo(
    () => [
      {
        id: 'bot',
        header: text('retention.bot'),
        cell: ({ backendId, botId }) => places.describe(backendId, botId),
      },
      {
        id: 'policies',
        header: text('retention.view.policies'),
        cell: ({ policies }) =>
          policies.length === 0 ? (
            <Muted>{text('retention.facts.noPolicy')}</Muted>
          ) : (
            <ul className={classes.list}>
              {policies.map(({ id, name, period }) => (
                <li key={id}>{text('retention.facts.policy', { name, period: describePeriod(text, period) })}</li>
              ))}
            </ul>
          ),
      },
      {
        id: 'record',
        header: text('retention.facts.record'),
        cell: ({ recordDays }) =>
          recordDays === null ? (
            <Muted>{text('retention.facts.notStated')}</Muted>
          ) : (
            text('retention.period.days', { amount: recordDays })
          ),
      },
      {
        id: 'setting',
        header: text('retention.facts.setting'),
        cell: (fact) => (
          <div className={classes.list}>
            <span>{describeSetting(text, fact.setting, format.day)}</span>
            {manages && fact.setting?.isRead !== true && (
              <div data-control>
                <Button
                  isCompact
                  label={text('retention.facts.declareNamed', { system: places.nameBackend(fact.backendId) })}
                  onClick={() => onDeclare(fact)}
                >
                  {text('retention.facts.declare')}
                </Button>
              </div>
            )}
          </div>
        ),
      },
      {
        id: 'oldest',
        header: text('retention.facts.oldest'),
        cell: ({ oldest, oldestDays, conversations }) =>
          oldest === null ? (
            <Muted>{text('retention.facts.noConversation')}</Muted>
          ) : (
            text('retention.facts.oldestOf', { day: format.date(oldest), days: oldestDays ?? 0, conversations })
          ),
      },
      {
        id: 'outcomes',
        header: text('retention.facts.outcomes'),
        cell: ({ outcomes }) =>
          outcomes.length === 0 ? (
            <Status meaning="fine">{text('retention.facts.agree')}</Status>
          ) : (
            <ul className={classes.list}>
              {outcomes.map((outcome) => (
                <li key={outcome}>
                  <Status meaning={outcomeMeanings[outcome]}>{text(`retention.outcome.${outcome}`)}</Status>
                </li>
              ))}
            </ul>
          ),
      },
    ],
    [text, format, places, manages, onDeclare],
  );
}
