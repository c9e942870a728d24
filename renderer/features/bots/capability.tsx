import type { BotEntry, BotObservation } from '../../../shared/contract/bots.ts';
import { useText } from '../../lib/use-text.ts';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { differs } from './bot-words.ts';

export function DeclaredCapability({ capability }: Pick<BotEntry['fields'], 'capability'>) {
  const text = useText();
  if (capability === null) return <Muted>{text('bots.unsaid')}</Muted>;
  const words = text(`bots.capability.${capability}`);
  return <span title={words}>{words}</span>;
}

interface ObservedCapabilityProps {
  bot: BotEntry;
  observation: BotObservation | undefined;
}

/** What the bot was seen to do, and whether that is something else than is declared. */
export function ObservedCapability({ bot, observation }: ObservedCapabilityProps) {
  const text = useText();
  const seen = observation?.capability ?? null;
  if (seen === null) return <Muted>{text('bots.observed.none')}</Muted>;
  const capability = text(`bots.capability.${seen}`);
  return differs(bot, observation) ? (
    <Status meaning="soon">{text('bots.observed.differs', { capability })}</Status>
  ) : (
    <span title={capability}>{capability}</span>
  );
}
