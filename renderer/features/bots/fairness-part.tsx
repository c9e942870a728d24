import type { BotEntry } from '../../../shared/contract/bots.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { Part } from '../../ui/part.tsx';
import { Facts, Muted } from '../../ui/stack.tsx';
import type { FairnessReview } from './bot-fields.ts';
import classes from './bots.module.css';

/** Whether the bot treats people alike, as was looked at. */
export function FairnessPart({ bot: { fields } }: { bot: BotEntry }) {
  const text = useText();
  const format = useFormat();
  return (
    <Part title={text('bots.fairness')}>
      {fields.fairness.length === 0 && <Muted>{text('bots.fairness.none')}</Muted>}
      <ul className={classes.list}>
        {fields.fairness.map((review, index) => (
          <li key={index} className={classes.item}>
            <strong>{text('bots.fairness.one', { day: format.day(review.on) })}</strong>
            <Facts facts={listFacts(text, review)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function listFacts(text: Text, review: FairnessReview) {
  return (['sample', 'result', 'measures'] as const)
    .filter((field) => review[field] !== '')
    .map((field) => ({ label: text(`bots.fairness.${field}`), value: review[field] }));
}
