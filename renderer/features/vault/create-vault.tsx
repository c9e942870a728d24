import { useState } from 'react';
import { vault } from '../../../shared/contract/vault.ts';
import { bridge } from '../../lib/bridge.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Muted, Row, Stack } from '../../ui/stack.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { findRepeatProblem } from './repeat-problem.ts';

interface CreateVaultProps {
  defaultPath: string;
  onBegin: () => void;
  onFail: () => void;
  onCreated: (recoveryCode: string) => void;
  onOpenOther: (path: string) => void;
  onRestore: () => void;
}

const empty = { controller: '', displayName: '', user: '', passphrase: '' };

export function CreateVault({ defaultPath, onBegin, onFail, onCreated, onOpenOther, onRestore }: CreateVaultProps) {
  const text = useText();
  const create = useCommand('vault.create');
  const { fields, wasSent, set, markSent, check } = useForm(empty);
  const [repeated, setRepeated] = useState('');
  const [path, setPath] = useState<string>();
  const input = { ...fields, path };
  const { isFine, words } = check(vault.create.input, input);
  const repeatProblem = findRepeatProblem(fields.passphrase, repeated);

  const submit = async () => {
    markSent();
    if (!isFine || repeatProblem) return;
    onBegin();
    try {
      const { recoveryCode } = await create.mutateAsync(input);
      onCreated(recoveryCode);
    } catch {
      onFail(); // The problem is shown from the command's state.
    }
  };
  const chooseFolder = async () => setPath((await bridge().choosePath('folder', 'main.custos')) ?? path);
  const openOther = async () => {
    const chosen = await bridge().choosePath('folder', '');
    if (chosen) onOpenOther(chosen);
  };

  return (
    <Form label={text('vault.create.title')} onSubmit={() => void submit()}>
      <Stack>
        <h1>{text('vault.create.title')}</h1>
        <p>{text('vault.create.intro')}</p>
        <TextField
          label={text('vault.create.controller')}
          value={fields.controller}
          onChange={set('controller')}
          problem={words('controller')}
          hint={text('vault.create.controllerHint')}
          isRequired
          autoFocus
        />
        <TextField
          label={text('vault.create.displayName')}
          value={fields.displayName}
          onChange={set('displayName')}
          problem={words('displayName')}
          isRequired
        />
        <TextField
          label={text('vault.user')}
          value={fields.user}
          onChange={set('user')}
          problem={words('user')}
          hint={text('vault.create.userHint')}
          isRequired
        />
        <NewPassphraseFields
          label={text('vault.passphrase')}
          value={fields.passphrase}
          onChange={set('passphrase')}
          problem={words('passphrase')}
          repeated={repeated}
          onRepeat={setRepeated}
          repeatProblem={wasSent && repeatProblem ? text(repeatProblem) : undefined}
        />
        <div>
          <Muted>{text('vault.folder')}</Muted>
          <Row>
            <Mono>{path ?? defaultPath}</Mono>
            <Button kind="quiet" isCompact onClick={() => void chooseFolder()}>
              {text('vault.changeFolder')}
            </Button>
          </Row>
        </div>
        <ProblemMessage problem={create.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={create.isPending}>
          {create.isPending ? text('vault.create.busy') : text('vault.create.submit')}
        </Button>
        <Button kind="quiet" onClick={() => void openOther()}>
          {text('vault.openOther')}
        </Button>
        <Button kind="quiet" onClick={onRestore}>
          {text('vault.restore.open')}
        </Button>
      </Actions>
    </Form>
  );
}
