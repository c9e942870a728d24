import { useState } from 'react';
import type { RequestTask } from '../../../../shared/contract/requests/case-fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Case } from './case-screen.tsx';
import { describeTask } from './task-words.ts';
import classes from './case.module.css';

/** What somebody does by hand, and how it was seen that it is done. */
export function TasksPart({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const manages = useMay('requests.manage') && request.state === 'open';
  const [finished, setFinished] = useState<RequestTask | null>(null);
  return (
    <section aria-label={text('requests.tasks')}>
      <h3 className={classes.heading}>{text('requests.tasks')}</h3>
      {request.tasks.length === 0 && <Muted>{text('requests.tasks.none')}</Muted>}
      <ul className={classes.list}>
        {request.tasks.map((task) => (
          <li key={task.id} className={classes.row}>
            <div>
              <Status meaning={task.isDone ? 'fine' : 'soon'}>
                {text(task.isDone ? 'requests.tasks.done' : 'requests.tasks.open', {
                  kind: text(`requests.taskKind.${task.kind}`),
                })}
              </Status>
              <p>{describeTask(text, language, task)}</p>
              {task.isDone && task.doneAt !== null && (
                <p className={classes.when}>
                  {text('requests.tasks.doneBy', {
                    when: format.dateTime(task.doneAt),
                    name: task.doneBy ?? '',
                    evidence: task.evidence,
                  })}
                </p>
              )}
            </div>
            {manages && !task.isDone && (
              <Button
                isCompact
                label={text('requests.tasks.finishNamed', { task: describeTask(text, language, task) })}
                onClick={() => setFinished(task)}
              >
                {text('requests.tasks.finish')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {manages && <AddTask id={request.id} />}
      {finished && <FinishDialog requestId={request.id} task={finished} onClose={() => setFinished(null)} />}
    </section>
  );
}

function AddTask({ id }: { id: string }) {
  const text = useText();
  const add = useCommand('requests.addTask');
  const [words, setWords] = useState('');
  const submit = () => {
    if (words.trim() !== '') add.mutate({ id, kind: 'other', text: words }, { onSuccess: () => setWords('') });
  };
  return (
    <Form label={text('requests.tasks.add')} onSubmit={submit} failure={add.error}>
      <Row>
        <TextField label={text('requests.tasks.new')} value={words} onChange={setWords} />
        <Button type="submit" isBusy={add.isPending} isDisabled={words.trim() === ''}>
          {text('requests.tasks.add')}
        </Button>
      </Row>
      <ProblemMessage problem={add.error} />
    </Form>
  );
}

function FinishDialog({ requestId, task, onClose }: { requestId: string; task: RequestTask; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const finish = useCommand('requests.finishTask');
  const [evidence, setEvidence] = useState('');
  const submit = () =>
    finish.mutate({ id: requestId, taskId: task.id, isDone: true, evidence }, { onSuccess: onClose });
  return (
    <Dialog title={text('requests.tasks.finish')} onClose={onClose}>
      <Form label={text('requests.tasks.finish')} onSubmit={submit} failure={finish.error}>
        <Stack>
          <p>{describeTask(text, language, task)}</p>
          <TextAreaField
            label={text('requests.evidence')}
            value={evidence}
            onChange={setEvidence}
            hint={text('requests.tasks.evidenceHint')}
            autoFocus
            isRequired
          />
          <ProblemMessage problem={finish.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={finish.isPending} isDisabled={evidence.trim() === ''}>
            {text('requests.tasks.finish')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
