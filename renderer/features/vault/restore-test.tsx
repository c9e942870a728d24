import { useState } from 'react';
import { lastKeyFile } from '../../lib/key-file-places.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useWait } from '../../lib/use-wait.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import type { RestoreTest as Tested } from '../../../shared/contract/vault-backups.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ChoiceGroup, PasswordField } from '../../ui/fields.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { KeyFileField } from '../../ui/key-file-field.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted, Stack } from '../../ui/stack.tsx';
import { WaitLine } from '../../ui/wait-line.tsx';
import { RestoreTestResult } from './restore-test-result.tsx';

/** Whether a backup could be restored, found out without restoring it. */
export function RestoreTest({ lastTest }: { lastTest: Tested | null }) {
  const text = useText();
  const { user } = useVaultStatus();
  const test = useCommand('vault.testRestore');
  const seconds = useWait(test.error);
  const [from, setFrom] = useState('');
  const [kind, setKind] = useState<'passphrase' | 'code'>('passphrase');
  const [secret, setSecret] = useState('');
  const [keyFile, setKeyFile] = useState(() => lastKeyFile(user?.name ?? ''));
  const [wasSent, setWasSent] = useState(false);
  const needsKeyFile =
    kind === 'passphrase' && (user?.hasKeyFile === true || test.error?.code === 'vault.keyFileNeeded');

  const submit = () => {
    setWasSent(true);
    if (secret === '' || (needsKeyFile && keyFile === '') || seconds > 0) return;
    const opens = kind === 'code' ? { recoveryCode: secret } : { passphrase: secret, ...(needsKeyFile && { keyFile }) };
    test.mutate(
      { ...opens, ...(from !== '' && { from }) },
      {
        onSuccess() {
          setSecret('');
          setWasSent(false);
        },
      },
    );
  };

  return (
    <Stack>
      <h3>{text('vault.test.title')}</h3>
      <p>{text('vault.test.intro')}</p>
      <div role="status">
        {lastTest ? <RestoreTestResult tested={lastTest} /> : <Muted>{text('vault.test.never')}</Muted>}
      </div>
      <Form label={text('vault.test.title')} onSubmit={submit} failure={test.error}>
        <Stack>
          <FileField
            kind="folder"
            label={text('vault.test.from')}
            path={from}
            onChoose={setFrom}
            hint={text('vault.test.fromHint')}
          />
          <ChoiceGroup
            label={text('vault.test.with')}
            value={kind}
            onChange={(value) => setKind(value === 'code' ? 'code' : 'passphrase')}
            choices={[
              { value: 'passphrase', label: text('vault.test.with.passphrase') },
              { value: 'code', label: text('vault.test.with.code') },
            ]}
          />
          <PasswordField
            label={text(`vault.test.${kind}`)}
            value={secret}
            onChange={setSecret}
            problem={wasSent && secret === '' ? text('ui.field.required') : undefined}
            isRequired
          />
          {needsKeyFile && (
            <KeyFileField
              user={user?.name ?? ''}
              path={keyFile}
              onChoose={setKeyFile}
              problem={wasSent && keyFile === '' ? text('ui.field.required') : undefined}
            />
          )}
          <ProblemMessage problem={test.error} />
          <WaitLine seconds={seconds} />
        </Stack>
        <Actions>
          <Button type="submit" isBusy={test.isPending} isDisabled={seconds > 0}>
            {test.isPending ? text('vault.test.busy') : text('vault.test.submit')}
          </Button>
        </Actions>
      </Form>
    </Stack>
  );
}
