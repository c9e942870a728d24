import { useMemo } from 'react';
import type { BotEntry, BotObservation } from '../../../shared/contract/bots.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useToday } from '../../lib/use-today.ts';
import type { Column } from '../../ui/column.ts';
import { Muted } from '../../ui/stack.tsx';
import { describeVersion, findCurrent } from './bot-words.ts';
import { DeclaredCapability, ObservedCapability } from './capability.tsx';
import { ReviewDate } from './review-date.tsx';

interface BotColumnsOptions {
  systems: ReadonlyMap<string, string>;
  /** null: the person may not see what conversations show. */
  observations: ReadonlyMap<string, BotObservation> | null;
  /** Beside the bot that was chosen, which says all the rest. */
  isNarrow: boolean;
}

export function useBotColumns({ systems, observations, isNarrow }: BotColumnsOptions): Column<BotEntry>[] {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    const name: Column<BotEntry> = {
      id: 'name',
      header: text('bots.bot'),
      cell: (bot) => <span title={bot.name}>{bot.name}</span>,
    };
    const system: Column<BotEntry> = {
      id: 'system',
      header: text('bots.system'),
      width: 144,
      cell: ({ backendId }) => {
        const words = systems.get(backendId) ?? text('ui.described.gone');
        return <span title={words}>{words}</span>;
      },
    };
    if (isNarrow) return [name, system];
    const observed: Column<BotEntry> = {
      id: 'observed',
      header: text('bots.observed.short'),
      width: 184,
      cell: (bot) => <ObservedCapability bot={bot} observation={observations?.get(bot.botId)} />,
    };
    return [
      name,
      system,
      {
        id: 'declared',
        header: text('bots.capability.short'),
        width: 140,
        cell: ({ fields }) => <DeclaredCapability capability={fields.capability} />,
      },
      ...(observations ? [observed] : []),
      {
        id: 'model',
        header: text('bots.model'),
        width: 140,
        cell: ({ versions }) => {
          const current = findCurrent(versions, today);
          if (!current) return <Muted>{text('bots.unsaid')}</Muted>;
          const words = describeVersion(text, format, current);
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'role',
        header: text('bots.role'),
        width: 140,
        cell: ({ fields }) => text(`bots.role.${fields.aiAct.role}`),
      },
      {
        id: 'review',
        header: text('bots.reviewOn'),
        width: 148,
        cell: ({ fields }) => <ReviewDate reviewOn={fields.reviewOn} />,
      },
    ];
  }, [text, format, today, systems, observations, isNarrow]);
}
