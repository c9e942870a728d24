import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Muted, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import { WrittenFile } from '../../../ui/written-file.tsx';
import type { Case } from './case-screen.tsx';
import classes from './case.module.css';

/** Where the due date comes from: rule, article and each step of the reckoning. */
export function DeadlineDialog({ request, onClose }: { request: Case; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const write = useCommand('deadlines.export');
  const [written, setWritten] = useState<string | null>(null);
  const { deadline } = request;
  const export_ = async () => {
    const to = await bridge().choosePath('saveFile', `${request.number}.ics`);
    if (!to) return;
    const title = text('requests.deadline.entry', {
      number: request.number,
      right: text(`requests.right.${request.kind}`),
    });
    const entries = [{ uid: request.id, title, on: request.dueOn, description: '' }];
    write.mutate({ entries, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  const dates = [
    { label: text('requests.deadline.due'), value: format.day(request.dueOn) },
    ...(request.customaryOn === null
      ? []
      : [{ label: text('requests.deadline.customary'), value: format.day(request.customaryOn) }]),
    ...(deadline.target === null
      ? []
      : [{ label: text('requests.deadline.target'), value: format.day(deadline.target) }]),
    ...(request.acknowledgeBy === null
      ? []
      : [{ label: text('requests.deadline.acknowledge'), value: format.day(request.acknowledgeBy) }]),
    ...(request.noticeBy === null
      ? []
      : [{ label: text('requests.deadline.notice'), value: format.day(request.noticeBy) }]),
  ];
  return (
    <Dialog title={text('requests.deadline')} onClose={onClose} width={640}>
      {written === null ? (
        <Stack>
          <Facts facts={dates} />
          {request.isSuspended && <Status meaning="soon">{text('requests.deadline.suspended')}</Status>}
          <h3 className={classes.heading}>{text('requests.deadline.steps')}</h3>
          <ol className={classes.reckoning}>
            {deadline.steps.map((step, index) => (
              <li key={index}>
                <p>{step.text}</p>
                <Muted>{step.source.citation}</Muted>
                {!step.isVerified && <Unverified />}
              </li>
            ))}
          </ol>
          <ProblemMessage problem={write.error} />
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {text('ui.close')}
            </Button>
            <Button isBusy={write.isPending} onClick={() => void export_()}>
              {text('requests.deadline.export')}
            </Button>
          </Actions>
        </Stack>
      ) : (
        <WrittenFile title={text('requests.deadline.exported')} path={written} onClose={onClose} />
      )}
    </Dialog>
  );
}
