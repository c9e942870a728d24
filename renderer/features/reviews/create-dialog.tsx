import { useState } from 'react';
import { findingGroups } from '../../../shared/contract/finding-types.ts';
import type { FindingGroup } from '../../../shared/contract/finding-types.ts';
import { contract } from '../../../shared/contract/index.ts';
import { messageRoles } from '../../../shared/contract/transcripts.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { toCreateInput, wholeScope } from './review-scope.ts';
import type { ReviewScope } from './review-scope.ts';
import classes from './reviews-page.module.css';

interface CreateDialogProps {
  proposed: ReviewScope | null;
  onClose: () => void;
  onCreated: (id: string) => void;
}

const groups = Object.keys(findingGroups) as FindingGroup[];

/** Which messages are to be reviewed: what a search finds, on all its pages. */
export function CreateDialog({ proposed, onClose, onCreated }: CreateDialogProps) {
  const text = useText();
  const create = useCommand('reviews.create');
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ReviewScope>(proposed ?? wholeScope);
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const bots = (useCall('backends.bots', {}).data?.bots ?? []).filter(
    ({ backendId }) => scope.backendId === '' || backendId === scope.backendId,
  );
  const [wasSent, setWasSent] = useState(false);
  const input = toCreateInput(name, scope);
  const problems = findFieldProblems(contract.reviews.create.input, input);
  const problemOf = (field: string) => (wasSent && problems[field] ? text(problems[field]) : undefined);
  const all = { value: '', label: text('transcripts.all') };
  const set =
    <Field extends keyof ReviewScope>(field: Field) =>
    (value: string) =>
      setScope({ ...scope, [field]: value as ReviewScope[Field] });
  const open = (id: string) => {
    onClose();
    onCreated(id);
  };
  const submit = () => {
    setWasSent(true);
    if (Object.keys(problems).length > 0) return;
    create.mutate(input, {
      onSuccess({ id, capped }) {
        // That something was left out is said before it is worked on.
        if (!capped) open(id);
      },
    });
  };
  if (create.data?.capped) return <CappedDialog {...create.data} onOpen={open} />;
  return (
    <Dialog title={text('reviews.new')} onClose={onClose} width={640}>
      <Form label={text('reviews.new')} onSubmit={submit} failure={create.error}>
        <Stack>
          <p>{text('reviews.new.what')}</p>
          <TextField
            label={text('reviews.name')}
            value={name}
            onChange={setName}
            problem={problemOf('name')}
            hint={text('ui.noPersonalData')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('transcripts.words')}
            value={scope.text}
            onChange={set('text')}
            hint={text('transcripts.wordsHint')}
          />
          <Row>
            {backends.length > 1 && (
              <SelectField
                label={text('transcripts.backend')}
                value={scope.backendId}
                onChange={(backendId) => setScope({ ...scope, backendId, botId: '' })}
                choices={[all, ...backends.map(({ id, name: backend }) => ({ value: id, label: backend }))]}
              />
            )}
            <SelectField
              label={text('transcripts.bot')}
              value={scope.botId}
              onChange={set('botId')}
              choices={[all, ...bots.map(({ id, name: bot }) => ({ value: id, label: bot }))]}
            />
            <SelectField
              label={text('transcripts.role')}
              value={scope.role}
              onChange={set('role')}
              choices={[all, ...messageRoles.map((role) => ({ value: role, label: text(`transcripts.role.${role}`) }))]}
            />
            <TextField label={text('transcripts.from')} type="date" value={scope.from} onChange={set('from')} />
            <TextField label={text('transcripts.to')} type="date" value={scope.to} onChange={set('to')} />
          </Row>
          <fieldset className={classes.check}>
            <legend>{text('reviews.new.groups')}</legend>
            <div className={classes.choices}>
              {groups.map((group) => (
                <CheckboxField
                  key={group}
                  label={text(`findings.group.${group}`)}
                  isChecked={scope.groups.includes(group)}
                  onChange={(isChecked) =>
                    setScope({
                      ...scope,
                      groups: isChecked ? [...scope.groups, group] : scope.groups.filter((each) => each !== group),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
          <ProblemMessage problem={create.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={create.isPending}>
            {text('reviews.new.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** More was found than a review takes. */
function CappedDialog({ id, messages, onOpen }: { id: string; messages: number; onOpen: (id: string) => void }) {
  const text = useText();
  return (
    <Dialog title={text('reviews.new')} onClose={() => onOpen(id)}>
      <p>{text('reviews.new.capped', { messages })}</p>
      <Actions>
        <Button kind="primary" onClick={() => onOpen(id)}>
          {text('reviews.open')}
        </Button>
      </Actions>
    </Dialog>
  );
}
