import { erasureItemStates } from '../../../../shared/contract/requests/erasure.ts';
import type { ErasurePlan } from '../../../../shared/contract/requests/erasure.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useProblemText } from '../../../ui/problem-message.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import { itemMeanings } from './plan-counts.ts';
import classes from '../case/case.module.css';

/** One chatbot system: how far it has come, and what its interface cannot reach. */
export function BackendPlan({ backend }: { backend: ErasurePlan['backends'][number] }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const problemText = useProblemText();
  return (
    <section aria-label={backend.name}>
      <h3 className={classes.heading}>{backend.name}</h3>
      {backend.problem !== null && <Callout meaning="overdue">{problemText(backend.problem)}</Callout>}
      <ul className={classes.list}>
        {erasureItemStates
          .filter((state) => (backend.counts[state] ?? 0) > 0)
          .map((state) => (
            <li key={state}>
              <Status meaning={itemMeanings[state]}>
                {text(`requests.erase.item.${state}`, { count: backend.counts[state] ?? 0 })}
              </Status>
            </li>
          ))}
      </ul>
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
          <ul className={classes.list}>
            {backend.residuals.map((residual) => (
              <li key={residual.where.en}>
                <p>{residual.where[language]}</p>
                <p>{residual.what[language]}</p>
                <p className={classes.when}>{residual.whoActs[language]}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
