import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { findRepeatProblem } from './repeat-problem.ts';

const empty = { current: '', next: '' };

export function PassphraseSection() {
  const text = useText();
  const change = useCommand('vault.changePassphrase');
  const [fields, setFields] = useState(empty);
  const [repeated, setRepeated] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const problems = findFieldProblems(contract.vault.changePassphrase.input, fields);
  const repeatProblem = findRepeatProblem(fields.next, repeated);
  const words = (field: keyof typeof empty) => (wasSent && problems[field] ? text(problems[field]) : undefined);
  const set = (field: keyof typeof empty) => (value: string) => setFields((before) => ({ ...before, [field]: value }));

  const isRefused = change.error?.code === 'vault.wrongPassphrase' && change.variables?.current === fields.current;

  const submit = () => {
    setWasSent(true);
    if (Object.keys(problems).length > 0 || repeatProblem) return;
    change.mutate(fields, {
      onSuccess: () => {
        setFields(empty);
        setRepeated('');
        setWasSent(false);
      },
    });
  };

  return (
    <Section title={text('vault.passphraseTitle')}>
      <Form label={text('vault.passphraseTitle')} onSubmit={submit} failure={change.error}>
        <Stack>
          <PasswordField
            label={text('vault.currentPassphrase')}
            value={fields.current}
            onChange={set('current')}
            problem={words('current') ?? (isRefused ? text('vault.currentRefused') : undefined)}
            autoComplete="current-password"
            isRequired
          />
          <NewPassphraseFields
            label={text('vault.newPassphrase')}
            value={fields.next}
            onChange={set('next')}
            problem={words('next')}
            repeated={repeated}
            onRepeat={setRepeated}
            repeatProblem={wasSent && repeatProblem ? text(repeatProblem) : undefined}
          />
          <ProblemMessage problem={isRefused ? null : change.error} />
          <div role="status">
            {change.isSuccess && <Status meaning="fine">{text('vault.passphraseChanged')}</Status>}
          </div>
        </Stack>
        <Actions>
          <Button type="submit" isBusy={change.isPending}>
            {text('vault.changePassphrase')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
