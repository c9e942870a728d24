import { useId, useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { CheckboxField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import classes from './safety.module.css';

interface PermitDialogProps {
  backendId: string;
  host: string;
  onPermitted: () => void;
  onClose: () => void;
}

const steps = ['1', '2', '3', '4'] as const;

/** Says what probes do, and records that the operator of the host permits them. */
export function PermitDialog({ backendId, host, onPermitted, onClose }: PermitDialogProps) {
  const text = useText();
  const today = useToday();
  const listId = useId();
  const permit = useCommand('backends.permitProbes');
  const { fields, set, markSent, check } = useForm({ permittedBy: '', permittedOn: today, evidence: '' });
  const [isConfirmed, setIsConfirmed] = useState(false);
  const input = { id: backendId, host, ...fields };
  const { isFine, words } = check(contract.backends.permitProbes.input, input);
  const submit = () => {
    markSent();
    if (isFine && isConfirmed) permit.mutate(input, { onSuccess: onPermitted });
  };
  const title = text('backends.safety.probes.title', { host });
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={permit.error}>
        <Stack>
          <p>{text('backends.safety.probes.what')}</p>
          <div>
            <p id={listId}>{text('backends.safety.probes.list')}</p>
            <ul className={classes.list} aria-labelledby={listId}>
              {steps.map((step) => (
                <li key={step}>{text(`backends.safety.probes.list.${step}`)}</li>
              ))}
            </ul>
          </div>
          <TextField
            label={text('backends.safety.probes.by')}
            value={fields.permittedBy}
            onChange={set('permittedBy')}
            hint={text('backends.safety.probes.byHint')}
            problem={words('permittedBy')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('backends.safety.probes.on')}
            type="date"
            value={fields.permittedOn}
            onChange={set('permittedOn')}
            problem={words('permittedOn')}
            isRequired
          />
          <TextAreaField
            label={text('backends.safety.probes.evidence')}
            value={fields.evidence}
            onChange={set('evidence')}
            problem={words('evidence')}
            rows={2}
            isRequired
          />
          <CheckboxField
            label={text('backends.safety.probes.confirm', { host })}
            isChecked={isConfirmed}
            onChange={setIsConfirmed}
          />
          <ProblemMessage problem={permit.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={permit.isPending} isDisabled={!isConfirmed}>
            {text('backends.safety.probes.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
