import { useState } from 'react';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Muted, Row, Stack } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { DisclosureReader } from '../disclosure/disclosure-reader.tsx';
import classes from '../case/case.module.css';

/** Which conversations the copy comprises, and what becomes of each message. */
export function ReviewStep({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const { id } = request;
  const manages = useMay('requests.manage') && request.state === 'open';
  const scope = useCall('requests.scope', { id }, { keepsPrevious: true });
  const decideAll = useCommand('requests.decideAll');
  const include = useCommand('requests.setScope');
  const [readId, setReadId] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<string | null>(null);
  if (!scope.data) return scope.error ? <ProblemMessage problem={scope.error} /> : <Loading />;
  const { conversations, missing, progress } = scope.data;
  if (readId !== null) {
    const order = conversations.filter(({ isIncluded }) => isIncluded).map(({ conversationId }) => conversationId);
    const move = (direction: 1 | -1) => {
      const next = order[order.indexOf(readId) + direction];
      if (next !== undefined) setReadId(next);
    };
    return (
      <DisclosureReader
        key={readId}
        requestId={id}
        conversationId={readId}
        mayDecide={manages}
        onMove={move}
        onClose={() => setReadId(null)}
      />
    );
  }
  return (
    <>
      <p role="status">
        {text('requests.review.progress', {
          decided: format.number(progress.decided),
          messages: format.number(progress.messages),
          conversations: progress.conversations,
        })}
      </p>
      {progress.messages > 0 && (
        <ProgressBar label={text('requests.review.bar')} done={progress.decided} total={progress.messages} />
      )}
      <ProblemMessage problem={decideAll.error ?? include.error} />
      {missing.length > 0 && (
        <Callout meaning="soon">{text('requests.review.missing', { count: missing.length })}</Callout>
      )}
      {conversations.length === 0 && <Muted>{text('requests.review.nothing')}</Muted>}
      <ul className={classes.list}>
        {conversations.map((row) => {
          const name = text('requests.review.conversation', { bot: row.botName, date: format.dateTime(row.startedAt) });
          const isDone = row.decided === row.messages;
          return (
            <li key={row.conversationId} className={classes.row}>
              <div>
                <p>{name}</p>
                {row.isIncluded ? (
                  <Status meaning={isDone ? 'fine' : 'soon'}>
                    {text('requests.review.decided', { decided: row.decided, messages: row.messages })}
                  </Status>
                ) : (
                  <Status meaning="information">{text('requests.review.leftOut', { why: row.why })}</Status>
                )}
              </div>
              <Row>
                {row.isIncluded && (
                  <Button
                    isCompact
                    label={text('requests.review.readNamed', { name })}
                    onClick={() => setReadId(row.conversationId)}
                  >
                    {text('requests.review.read')}
                  </Button>
                )}
                {manages && row.isIncluded && !isDone && (
                  <Button
                    isCompact
                    label={text('requests.review.allNamed', { name })}
                    isBusy={decideAll.isPending}
                    onClick={() => decideAll.mutate({ id, conversationId: row.conversationId })}
                  >
                    {text('requests.review.all')}
                  </Button>
                )}
                {manages &&
                  (row.isIncluded ? (
                    <Button
                      kind="quiet"
                      isCompact
                      label={text('requests.review.leaveOutNamed', { name })}
                      onClick={() => setLeftOut(row.conversationId)}
                    >
                      {text('requests.review.leaveOut')}
                    </Button>
                  ) : (
                    <Button
                      kind="quiet"
                      isCompact
                      label={text('requests.review.takeInNamed', { name })}
                      onClick={() => include.mutate({ id, conversationIds: [row.conversationId], isIncluded: true })}
                    >
                      {text('requests.review.takeIn')}
                    </Button>
                  ))}
              </Row>
            </li>
          );
        })}
      </ul>
      {leftOut !== null && <LeaveOutDialog id={id} conversationId={leftOut} onClose={() => setLeftOut(null)} />}
    </>
  );
}

function LeaveOutDialog({ id, conversationId, onClose }: { id: string; conversationId: string; onClose: () => void }) {
  const text = useText();
  const leaveOut = useCommand('requests.setScope');
  const [why, setWhy] = useState('');
  const submit = () =>
    leaveOut.mutate({ id, conversationIds: [conversationId], isIncluded: false, why }, { onSuccess: onClose });
  return (
    <Dialog title={text('requests.review.leaveOut')} onClose={onClose}>
      <Form label={text('requests.review.leaveOut')} onSubmit={submit} failure={leaveOut.error}>
        <Stack>
          <TextAreaField
            label={text('requests.review.why')}
            value={why}
            onChange={setWhy}
            hint={text('requests.review.whyHint')}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={leaveOut.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={leaveOut.isPending} isDisabled={why.trim() === ''}>
            {text('requests.review.leaveOut')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
