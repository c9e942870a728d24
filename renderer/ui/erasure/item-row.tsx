import type { ReactNode } from 'react';
import type { ErasureItem } from '../../../shared/contract/requests/erasure.ts';
import { useText } from '../../lib/use-text.ts';
import { useProblemText } from '../problem-message.tsx';
import { Status } from '../status.tsx';
import { itemMeanings } from './item-counts.ts';
import classes from './erasure.module.css';

/** One item with its state, why it is held back, and what went wrong with it. */
export function ItemRow({ item, children }: { item: ErasureItem; children: ReactNode }) {
  const text = useText();
  const problemText = useProblemText();
  return (
    <li className={classes.row}>
      {children}
      <div>
        <Status meaning={itemMeanings[item.state]}>{text(`requests.erase.itemState.${item.state}`)}</Status>
        {item.ground !== null && <p className={classes.when}>{text(`requests.ground.${item.ground}`)}</p>}
        {item.lastCode !== null && <p className={classes.when}>{problemText(item.lastCode)}</p>}
      </div>
    </li>
  );
}
