import type { Effect } from '../../../shared/contract/approvals.ts';
import { useText } from '../../lib/use-text.ts';
import { describeEffect } from './effect-words.ts';
import classes from './approvals-page.module.css';

/** Exactly what will happen: nothing summarised, nothing left out. */
export function EffectList({ effects, label }: { effects: readonly Effect[]; label: string }) {
  const text = useText();
  return (
    <ul className={classes.effects} aria-label={label}>
      {effects.map((effect) => {
        const words = describeEffect(text, effect);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}
