import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { Playbook, PlaybookFields } from '../../../../shared/contract/playbooks.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { changeTask } from './playbook-form.ts';
import type { PlaybookDraft } from './playbook-form.ts';
import { TaskFields } from './task-fields.tsx';
import { TaskOrder } from './task-order.tsx';
import classes from '../playbooks.module.css';

interface PlaybookDialogProps {
  draft: PlaybookDraft;
  /** All there are, whose tasks can be taken over. */
  known: readonly Playbook[];
  onChange: (draft: PlaybookDraft) => void;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Changes a playbook: its tasks and their order at the left, one task at the right. Saving makes a new version. */
export function PlaybookDialog({ draft, known, onChange, onClose, onSaved }: PlaybookDialogProps) {
  const text = useText();
  const save = useCommand('playbooks.save');
  const { fields } = draft;
  const [chosenKey, setChosenKey] = useState<string | null>(fields.tasks[0]?.key ?? null);
  const [wasSent, setWasSent] = useState(false);
  const isChanged = JSON.stringify(fields) !== JSON.stringify(draft.before) || draft.note !== '';
  const discard = useDiscard(isChanged, onClose);
  const change = (changed: Partial<PlaybookFields>) => onChange({ ...draft, fields: { ...fields, ...changed } });
  const input = { id: draft.id, basedOn: draft.basedOn, fields, note: draft.note };
  const problems = findFieldProblems(contract.playbooks.save.input, input);
  const words = (path: string) => (wasSent && problems[path] ? text(problems[path]) : undefined);
  const wrong = fields.tasks.filter((_, index) =>
    Object.keys(problems).some((path) => path.startsWith(`fields.tasks.${index}.`)),
  );
  const submit = () => {
    setWasSent(true);
    const [first] = wrong;
    if (first) setChosenKey(first.key);
    if (Object.keys(problems).length > 0) return;
    save.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onSaved(id);
      },
    });
  };
  const index = fields.tasks.findIndex(({ key }) => key === chosenKey);
  const chosen = fields.tasks[index];
  const title = draft.isNew ? text('playbooks.new') : text('playbooks.editNamed', { name: draft.before.name });
  return (
    <Dialog title={title} onClose={onClose} width={1080} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          <div className={classes.pair}>
            <TextField
              label={text('playbooks.name')}
              value={fields.name}
              onChange={(name) => change({ name })}
              problem={words('fields.name')}
              isRequired
            />
            <TextAreaField
              label={text('playbooks.description')}
              value={fields.description}
              onChange={(description) => change({ description })}
              problem={words('fields.description')}
              rows={2}
            />
          </div>
          <div className={classes.editor}>
            <TaskOrder
              tasks={fields.tasks}
              known={known}
              chosenKey={chosenKey}
              wrong={wasSent ? wrong.map(({ key }) => key) : []}
              onChoose={setChosenKey}
              onChange={(tasks) => change({ tasks })}
            />
            {chosen ? (
              <TaskFields
                key={chosen.key}
                task={chosen}
                tasks={fields.tasks}
                words={(field) => words(`fields.tasks.${index}.${field}`)}
                onChange={(task) => change({ tasks: changeTask(fields.tasks, task) })}
              />
            ) : (
              <p>{text('playbooks.tasks.none')}</p>
            )}
          </div>
          {wasSent && fields.tasks.length === 0 && (
            <Callout meaning="overdue" isAlert>
              {text('playbooks.tasks.needed')}
            </Callout>
          )}
          {wasSent && wrong.length > 0 && (
            <Callout meaning="overdue" isAlert>
              {text('playbooks.tasks.look', { count: wrong.length })}
            </Callout>
          )}
          <TextField
            label={text('playbooks.note')}
            value={draft.note}
            onChange={(note) => onChange({ ...draft, note })}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
          />
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('playbooks.save')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
