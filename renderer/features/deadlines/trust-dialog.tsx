import { contract } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

/** Takes the public key of a publisher of rules, and shows its fingerprint for comparing it by telephone. */
export function TrustDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const trust = useCommand('deadlines.trustPublisher');
  const { fields, set, markSent, check } = useForm({ name: '', publicKey: '' });
  const { isFine, words } = check(contract.deadlines.trustPublisher.input, fields);
  const title = text('deadlines.trust');
  const submit = () => {
    markSent();
    if (isFine) trust.mutate(fields);
  };
  if (trust.data)
    return (
      <Dialog title={title} onClose={onClose}>
        <Callout meaning="fine" title={text('deadlines.trustedNow', { name: trust.data.name })} isAlert>
          <p>{text('deadlines.compare')}</p>
          <Mono>{trust.data.fingerprint}</Mono>
        </Callout>
        <Actions>
          <Button kind="primary" onClick={onClose}>
            {text('ui.close')}
          </Button>
        </Actions>
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={trust.error}>
        <Stack>
          <p>{text('deadlines.trustWhat')}</p>
          <TextField
            label={text('deadlines.publisher')}
            value={fields.name}
            onChange={set('name')}
            problem={words('name')}
            isRequired
            autoFocus
          />
          <TextAreaField
            label={text('deadlines.publicKey')}
            value={fields.publicKey}
            onChange={set('publicKey')}
            problem={words('publicKey')}
            hint={text('deadlines.publicKeyHint')}
            rows={4}
          />
          <ProblemMessage problem={trust.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={trust.isPending}>
            {text('deadlines.trust')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
