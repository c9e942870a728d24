import type { TrialStep } from '../../../../../shared/contract/connectors.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Part } from '../../../../ui/part.tsx';
import { useProblemText } from '../../../../ui/problem-message.tsx';
import { Mono, Stack } from '../../../../ui/stack.tsx';
import { Callout, Status, type Meaning } from '../../../../ui/status.tsx';
import classes from './editor.module.css';
import { ExchangeView } from './exchange-view.tsx';

const meanings: Record<TrialStep['outcome'], Meaning> = { done: 'fine', failed: 'overdue', skipped: 'information' };

/** What each step of a trial asked, was answered and made of it. */
export function TrialSteps({ steps }: { steps: readonly TrialStep[] }) {
  const text = useText();
  const failed = steps.filter(({ outcome }) => outcome === 'failed').length;
  return (
    <>
      <p role="status">{text('backends.editor.tried', { failed })}</p>
      {steps.map((step) => (
        <Step key={step.step} step={step} />
      ))}
    </>
  );
}

function Step({ step: { step, outcome, problem, exchanges, found, examples, unfilled } }: { step: TrialStep }) {
  const text = useText();
  const problemText = useProblemText();
  return (
    <Part title={text(`backends.editor.step.${step}`)}>
      <Stack gap={8}>
        <Status meaning={meanings[outcome]}>
          {outcome === 'done'
            ? text('backends.editor.found', { count: found ?? 0 })
            : text(`backends.editor.outcome.${outcome}`)}
        </Status>
        {problem && <Callout meaning="overdue">{problemText(problem.code)}</Callout>}
        {unfilled.length > 0 && (
          <Callout meaning="soon" title={text('backends.editor.unfilled')}>
            <Mono>{unfilled.join(', ')}</Mono>
          </Callout>
        )}
        {examples.length > 0 && (
          <details>
            <summary>{text('backends.editor.examples', { count: examples.length })}</summary>
            <pre className={classes.code} tabIndex={0} role="group" aria-label={text('backends.editor.made')}>
              {examples.join('\n')}
            </pre>
          </details>
        )}
        {exchanges.map((exchange, index) => (
          // Requests of one trial keep their order.
          <ExchangeView key={`${index} ${exchange.url}`} exchange={exchange} />
        ))}
      </Stack>
    </Part>
  );
}
