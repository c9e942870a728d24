import type { BotEntry } from '../../../shared/contract/bots.ts';
import { useText } from '../../lib/use-text.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Facts, Muted } from '../../ui/stack.tsx';
import { DeclaredCapability } from './capability.tsx';
import { ReviewDate } from './review-date.tsx';
import classes from './bots.module.css';

/** What is declared about a bot. */
export function BotFacts({
  bot: { fields, recordIds, dpiaIds, changedAt },
  system,
}: {
  bot: BotEntry;
  system: string;
}) {
  const text = useText();
  const say = (words: string) =>
    words === '' ? <Muted>{text('bots.unsaid')}</Muted> : <span className={classes.words}>{words}</span>;
  const { oversight } = fields;
  return (
    <Facts
      facts={[
        { label: text('bots.system'), value: system },
        { label: text('bots.purpose'), value: say(fields.purpose) },
        { label: text('bots.owner'), value: say(fields.owner) },
        { label: text('bots.capability'), value: <DeclaredCapability capability={fields.capability} /> },
        { label: text('bots.oversight.who'), value: say(oversight.who) },
        { label: text('bots.oversight.how'), value: say(oversight.how) },
        { label: text('bots.oversight.handOver'), value: say(oversight.handOver) },
        { label: text('bots.trains'), value: text(`bots.trains.${fields.trainsModels}`) },
        { label: text('bots.knownLimits'), value: say(fields.knownLimits) },
        { label: text('bots.reviewOn'), value: <ReviewDate reviewOn={fields.reviewOn} /> },
        { label: text('bots.records'), value: text('bots.records.count', { count: recordIds.length }) },
        { label: text('bots.dpias'), value: text('bots.dpias.count', { count: dpiaIds.length }) },
        ...(changedAt === null ? [] : [{ label: text('bots.changed'), value: <DateText instant={changedAt} /> }]),
      ]}
    />
  );
}
