import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshDomains } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import { ChatbotStep } from './chatbot-step.tsx';
import { firstSteps } from './first-steps.ts';
import { PeopleStep } from './people-step.tsx';
import { SyncStep } from './sync-step.tsx';
import type { FirstRun } from './use-first-run.ts';
import classes from './first-run.module.css';

/** Leads a stranger from the new vault to the first morning: one step at a time, the others in sight. */
export function FirstRunGuide({ run }: { run: FirstRun }) {
  const text = useText();
  const at = firstSteps.indexOf(run.step);
  const title = text('firstRun.title', { step: at + 1, count: firstSteps.length });
  const toTitle = () => document.querySelector<HTMLElement>('main h1')?.focus();
  const queryClient = useQueryClient();
  const { step: current } = run;
  // What the first sync brought changes the queue below.
  useEffect(() => {
    if (current === 'today') void refreshDomains(queryClient, ['today']);
  }, [queryClient, current]);
  const finish = () => {
    run.setState('finished');
    toTitle();
  };
  if (run.state === 'left') {
    return (
      <div className={classes.left}>
        <Callout
          meaning="information"
          title={title}
          action={
            <Row>
              <Button isCompact onClick={() => run.setState('underway')}>
                {text('firstRun.resume')}
              </Button>
              <Button kind="quiet" isCompact onClick={finish}>
                {text('firstRun.never')}
              </Button>
            </Row>
          }
        />
      </div>
    );
  }
  const leave = () => {
    run.setState('left');
    toTitle();
  };
  return (
    <section className={classes.guide} aria-labelledby="first-run">
      <div className={classes.head}>
        <h2 id="first-run">{title}</h2>
        <Button kind="quiet" isCompact onClick={leave}>
          {text('firstRun.leave')}
        </Button>
      </div>
      <ol className={classes.steps}>
        {firstSteps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined} className={classes.step}>
            {index < at ? (
              <Status meaning="fine">{text('firstRun.done', { step: text(`firstRun.${step}`) })}</Status>
            ) : (
              <span>{text(`firstRun.${step}`)}</span>
            )}
          </li>
        ))}
      </ol>
      <div className={classes.now}>
        {run.step === 'people' && <PeopleStep onLater={run.putPeopleOff} onBegin={() => run.setState('underway')} />}
        {run.step === 'chatbot' && <ChatbotStep onAdded={() => run.setState('underway')} />}
        {run.step === 'sync' && <SyncStep backends={run.backends} />}
        {run.step === 'today' && (
          <>
            <p>{text('firstRun.today.what')}</p>
            <Row>
              <Button kind="primary" onClick={finish}>
                {text('firstRun.today.go')}
              </Button>
            </Row>
          </>
        )}
      </div>
    </section>
  );
}
