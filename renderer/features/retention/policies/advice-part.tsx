import { useState } from 'react';
import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import classes from '../retention.module.css';

/** What the data protection officer advises. He advises on drafts; what is in force keeps what was said about it. */
export function AdvicePart({ policy: { id, state, advice } }: { policy: RetentionPolicy }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const advises = useMay('retention.advise') && state === 'draft';
  const [isAdvising, setIsAdvising] = useState(false);
  return (
    <section className={classes.part} aria-label={text('retention.advice')}>
      <h3>{text('retention.advice')}</h3>
      {advice ? (
        <div>
          <p className={classes.quote}>{advice.text}</p>
          <p className={classes.when}>
            {text('retention.createdBy', { name: names.get(advice.by) ?? advice.by, when: format.dateTime(advice.at) })}
          </p>
        </div>
      ) : (
        <Muted>{text(state === 'draft' ? 'retention.advice.awaited' : 'retention.advice.none')}</Muted>
      )}
      {advises && (
        <div>
          <Button onClick={() => setIsAdvising(true)}>
            {text(advice ? 'retention.advice.change' : 'retention.advice.give')}
          </Button>
        </div>
      )}
      {isAdvising && <AdviceDialog id={id} before={advice?.text ?? ''} onClose={() => setIsAdvising(false)} />}
    </section>
  );
}

function AdviceDialog({ id, before, onClose }: { id: string; before: string; onClose: () => void }) {
  const text = useText();
  const advise = useCommand('retention.policies.advise');
  const { fields, set, markSent, check } = useForm({ text: before });
  const input = { id, text: fields.text };
  const { isFine, words } = check(contract.retention['policies.advise'].input, input);
  const submit = () => {
    markSent();
    if (isFine) advise.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('retention.advice')} onClose={onClose} width={640}>
      <Form label={text('retention.advice')} onSubmit={submit} failure={advise.error}>
        <Stack>
          <TextAreaField
            label={text('retention.advice.text')}
            value={fields.text}
            onChange={set('text')}
            problem={words('text')}
            hint={text('retention.advice.hint')}
            rows={6}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={advise.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={advise.isPending}>
            {text('retention.advice.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
