import { useMemo } from 'react';
import type { BotEntry, BotObservation } from '../../../shared/contract/bots.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Part } from '../../ui/part.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Facts, Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { ObservedCapability } from './capability.tsx';

type ObservedModel = BotObservation['models'][number];

interface ObservationPartProps {
  bot: BotEntry;
  observation: BotObservation | undefined;
}

/** What the conversations of a bot show, beside what is declared. */
export function ObservationPart({ bot, observation }: ObservationPartProps) {
  const text = useText();
  const format = useFormat();
  const columns = useModelColumns();
  if (!observation || observation.conversations === 0)
    return (
      <Part title={text('bots.observation')}>
        <Muted>{text('bots.observation.none')}</Muted>
      </Part>
    );
  const { handOverAsked: asked, handOverServed: served, models } = observation;
  return (
    <Part title={text('bots.observation')}>
      <Facts
        facts={[
          {
            label: text('bots.observed'),
            value: <ObservedCapability bot={bot} observation={observation} />,
          },
          { label: text('bots.observation.conversations'), value: format.number(observation.conversations) },
          { label: text('bots.observation.asks'), value: format.number(observation.asksPersonalData) },
          { label: text('bots.observation.acts'), value: format.number(observation.actsOnAccounts) },
          {
            label: text('bots.observation.handOver'),
            value:
              asked === 0
                ? text('bots.observation.handOverNone')
                : text('bots.observation.handOverRate', {
                    served: format.number(served),
                    asked: format.number(asked),
                    share: format.share(served / asked),
                  }),
          },
        ]}
      />
      {models.length === 0 ? (
        <Muted>{text('bots.observed.models.none')}</Muted>
      ) : (
        <PlainTable
          list="bots.models"
          caption={text('bots.observed.models')}
          rows={models}
          columns={columns}
          rowId={({ model }) => model}
        />
      )}
    </Part>
  );
}

function useModelColumns(): Column<ObservedModel>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'model', header: text('bots.observed.model'), cell: ({ model }) => model },
      {
        id: 'isEntered',
        header: text('bots.observed.register'),
        cell: ({ isEntered }) => (
          <Status meaning={isEntered ? 'fine' : 'soon'}>
            {text(isEntered ? 'bots.observed.entered' : 'bots.observed.notEntered')}
          </Status>
        ),
      },
      {
        id: 'from',
        header: text('bots.observed.from'),
        cell: ({ from }) => <DateText instant={from} withTime={false} />,
      },
      { id: 'to', header: text('bots.observed.to'), cell: ({ to }) => <DateText instant={to} withTime={false} /> },
      {
        id: 'messages',
        header: text('bots.observed.messages'),
        isNumber: true,
        cell: ({ messages }) => format.number(messages),
      },
    ],
    [text, format],
  );
}
