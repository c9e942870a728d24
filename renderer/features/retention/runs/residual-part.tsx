import { useState } from 'react';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import { ResidualDialog } from './residual-dialog.tsx';
import classes from '../retention.module.css';

type Residual = RetentionRun['residuals'][number];

/** What no interface reaches: who has to act, and how it was seen that it is done. */
export function ResidualPart({ run: { planId, residuals } }: { run: RetentionRun }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const enforces = useMay('retention.enforce');
  const record = useCommand('retention.recordResidual');
  const [chosen, setChosen] = useState<Residual | null>(null);
  if (residuals.length === 0) return null;
  const finish = ({ backendId, where }: Residual, evidence: string) =>
    record.mutate({ planId, backendId, where: where.en, isDone: true, evidence }, { onSuccess: () => setChosen(null) });
  return (
    <section className={classes.part} aria-label={text('retention.runs.residuals')}>
      <h3>{text('retention.runs.residuals')}</h3>
      <ul className={classes.list}>
        {residuals.map((residual) => (
          <li key={`${residual.backendId}.${residual.where.en}`}>
            <Status meaning={residual.isDone ? 'fine' : 'soon'}>
              {text(residual.isDone ? 'requests.tasks.done' : 'requests.tasks.open', {
                kind: text('requests.taskKind.deleteByHand'),
              })}
            </Status>
            <p>{residual.where[language]}</p>
            <p>{residual.what[language]}</p>
            <p>{text('backends.check.whoActs', { who: residual.whoActs[language] })}</p>
            {residual.isDone && residual.doneAt !== null && (
              <p>
                {text('requests.tasks.doneBy', {
                  when: format.dateTime(residual.doneAt),
                  name: residual.doneBy ?? '',
                  evidence: residual.evidence,
                })}
              </p>
            )}
            {enforces && !residual.isDone && (
              <Button
                isCompact
                label={text('requests.tasks.finishNamed', { task: residual.where[language] })}
                onClick={() => setChosen(residual)}
              >
                {text('requests.tasks.finish')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <ResidualDialog
          what={chosen.where[language]}
          isBusy={record.isPending}
          failure={record.error}
          onFinish={(evidence) => finish(chosen, evidence)}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}
