import { useState } from 'react';
import { isMessageId } from '../../../lib/messages.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Incident } from '../case/incident.ts';
import classes from '../case/case.module.css';

/** Closes an incident. What still stands against it is named, and then a reason is asked for. */
export function CloseDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const text = useText();
  const close = useCommand('incidents.close');
  const [note, setNote] = useState('');
  const needsNote = close.error?.code === 'incident.closingNeedsNote';
  const standing = needsNote ? close.error?.details?.['standing'] : undefined;
  const submit = () => close.mutate({ id: incident.id, note }, { onSuccess: onClose });
  return (
    <Dialog title={text('incidents.close')} onClose={onClose}>
      <Form label={text('incidents.close')} onSubmit={submit} failure={close.error}>
        <Stack>
          <p>{text('incidents.close.what', { number: incident.number })}</p>
          {Array.isArray(standing) && (
            <Callout meaning="soon" title={text('incidents.close.standing')} isAlert>
              <ul className={classes.list}>
                {standing.map((each: unknown) => (
                  <li key={String(each)}>{nameStanding(text, String(each))}</li>
                ))}
              </ul>
            </Callout>
          )}
          <TextField
            label={text('incidents.note')}
            value={note}
            onChange={setNote}
            hint={text('ui.noPersonalData')}
            problem={needsNote && note.trim() === '' ? text('ui.field.required') : undefined}
            isRequired={needsNote}
            autoFocus
          />
          {!needsNote && <ProblemMessage problem={close.error} />}
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={close.isPending}>
            {text(needsNote ? 'incidents.close.anyway' : 'incidents.close')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** What stands against it; a word of a newer core is shown as it is. */
function nameStanding(text: ReturnType<typeof useText>, standing: string): string {
  const id = `incidents.standing.${standing}`;
  return isMessageId(id) ? text(id) : standing;
}
