import { erasureItemStates } from '../../../shared/contract/requests/erasure.ts';
import type { ErasureItemState } from '../../../shared/contract/requests/erasure.ts';
import { useText } from '../../lib/use-text.ts';
import { Status } from '../status.tsx';
import { itemMeanings } from './item-counts.ts';
import classes from './erasure.module.css';

/** How many items are in which state, each with its meaning; states without any are left out. */
export function ItemCounts({ counts }: { counts: Partial<Record<ErasureItemState, number>> }) {
  const text = useText();
  return (
    <ul className={classes.list}>
      {erasureItemStates
        .filter((state) => (counts[state] ?? 0) > 0)
        .map((state) => (
          <li key={state}>
            <Status meaning={itemMeanings[state]}>
              {text(`requests.erase.item.${state}`, { count: counts[state] ?? 0 })}
            </Status>
          </li>
        ))}
    </ul>
  );
}
