import type { ErasurePlan } from '../../../shared/contract/requests/erasure.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useProblemText } from '../problem-message.tsx';
import { Callout } from '../status.tsx';
import { ItemCounts } from './item-counts-list.tsx';
import { ResidualList } from './residual-list.tsx';
import classes from './erasure.module.css';

/** One chatbot system: how far it has come, and what its interface cannot reach. */
export function BackendPlan({ backend }: { backend: ErasurePlan['backends'][number] }) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  return (
    <section aria-label={backend.name}>
      <h3 className={classes.heading}>{backend.name}</h3>
      {backend.problem !== null && <Callout meaning="overdue">{problemText(backend.problem)}</Callout>}
      <ItemCounts counts={backend.counts} />
      {backend.settlesAt !== null && (
        <p className={classes.when}>{text('requests.erase.settles', { when: format.dateTime(backend.settlesAt) })}</p>
      )}
      {backend.continuesAt !== null && (
        <p className={classes.when}>
          {text('requests.erase.continues', { when: format.dateTime(backend.continuesAt) })}
        </p>
      )}
      {backend.finishesAt !== null && (
        <p className={classes.when}>{text('requests.erase.finishes', { when: format.dateTime(backend.finishesAt) })}</p>
      )}
      {backend.residuals.length > 0 && (
        <details>
          <summary>{text('requests.erase.residuals', { count: backend.residuals.length })}</summary>
          <ResidualList residuals={backend.residuals} />
        </details>
      )}
    </section>
  );
}
