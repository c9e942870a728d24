import { contract } from '../../../../shared/contract/index.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Problem } from '../../../../shared/errors/problem.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { MissingList } from './missing-list.tsx';

interface ReleaseDialogProps {
  record: OutputOf<'records.get'>;
  onClose: () => void;
}

/** Brings the draft into force, with a second person. */
export function ReleaseDialog({ record: { id, number, name, missing }, onClose }: ReleaseDialogProps) {
  const text = useText();
  const command = useGatedCommand('records.release');
  const { fields, set, markSent, check } = useForm({ note: '' });
  const input = { id, note: fields.note };
  const { isFine, words } = check(contract.records.release.input, input);
  const submit = () => {
    markSent();
    if (isFine) void command.run(input, { onSuccess: onClose, onLater: onClose });
  };
  const required = listRequired(command.error);
  const title = text('records.releaseNamed', { number, name });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('records.releaseWhat')}</p>
          {missing.length > 0 && (
            <Callout meaning="soon" title={text('records.missing', { count: missing.length })}>
              <MissingList paths={missing} />
            </Callout>
          )}
          <TextField
            label={text('records.releaseNote')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
            autoFocus
          />
          <ProblemMessage
            problem={command.error}
            action={
              required.length > 0 && (
                <>
                  <p>{text('records.releaseNeeds')}</p>
                  <MissingList paths={required} />
                </>
              )
            }
          />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('records.release')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** What core does not release a record without, as paths. */
function listRequired(problem: Problem | null): string[] {
  const missing = problem?.code === 'record.incomplete' ? problem.details?.['missing'] : undefined;
  return Array.isArray(missing) ? missing.filter((path) => typeof path === 'string') : [];
}
