import { useId, useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { PasswordField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage, useProblemText } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CertificateList } from './certificate-list.tsx';
import { toPem } from './certificate-file.ts';

type Network = OutputOf<'backends.network'>;

const fieldOf: Record<string, string> = {
  'network.proxyInvalid': 'url',
  'network.exceptionInvalid': 'exceptions',
  'network.certificateInvalid': 'pem',
};

export function NetworkDialog({ network, onClose }: { network: Network; onClose: () => void }) {
  const text = useText();
  const problemText = useProblemText();
  const setNetwork = useCommand('backends.setNetwork');
  const listId = useId();
  const [kept, setKept] = useState(network.certificates);
  const { fields, set, markSent, check } = useForm({
    url: network.proxy?.url ?? '',
    user: network.proxy?.user ?? '',
    password: '',
    exceptions: network.noProxy.join('\n'),
    pem: '',
  });
  const input = toInput(fields, kept);
  const { isFine, words } = check(contract.backends.setNetwork.input, input);
  const code = setNetwork.error?.code ?? '';
  const refused = (field: string) => (fieldOf[code] === field ? problemText(code) : undefined);
  const keepsPassword =
    network.proxy?.hasPassword === true &&
    URL.parse(fields.url.trim())?.origin === network.proxy.url &&
    fields.user.trim() === network.proxy.user;

  const submit = () => {
    markSent();
    if (isFine) setNetwork.mutate(input, { onSuccess: onClose });
  };

  return (
    <Dialog title={text('backends.network.title')} onClose={onClose} width={620}>
      <Form label={text('backends.network.title')} onSubmit={submit} failure={setNetwork.error}>
        <Stack>
          <TextField
            label={text('backends.network.proxy')}
            type="url"
            value={fields.url}
            onChange={set('url')}
            problem={words('proxy.url') ?? refused('url')}
            hint={text('backends.network.proxyHint')}
            autoFocus
          />
          {fields.url.trim() !== '' && (
            <>
              <TextField
                label={text('backends.network.user')}
                value={fields.user}
                onChange={set('user')}
                problem={words('proxy.user')}
                hint={text('backends.network.userHint')}
              />
              {fields.user.trim() !== '' && (
                <PasswordField
                  label={text('backends.network.password')}
                  value={fields.password}
                  onChange={set('password')}
                  problem={words('proxy.password')}
                  hint={keepsPassword ? text('backends.keepCredentials') : undefined}
                />
              )}
              <TextAreaField
                label={text('backends.network.exceptions')}
                value={fields.exceptions}
                onChange={set('exceptions')}
                problem={refused('exceptions')}
                hint={text('backends.network.exceptionsHint')}
              />
            </>
          )}
          {kept.length > 0 && (
            <section aria-labelledby={listId}>
              <h3 id={listId}>{text('backends.network.certificates')}</h3>
              <CertificateList
                certificates={kept}
                onRemove={(removed) => setKept(kept.filter(({ fingerprint }) => fingerprint !== removed))}
              />
            </section>
          )}
          <TextAreaField
            label={text('backends.network.addCertificate')}
            value={fields.pem}
            onChange={set('pem')}
            problem={words('certificates') ?? refused('pem')}
            hint={text('backends.network.certificateHint')}
            rows={4}
          />
          <div>
            <FileButton
              accept=".pem,.crt,.cer,.der"
              onChosen={(bytes) => {
                set('pem')([fields.pem.trim(), toPem(bytes)].filter((part) => part !== '').join('\n'));
              }}
            >
              {text('backends.network.chooseFile')}
            </FileButton>
          </div>
          <ProblemMessage problem={fieldOf[code] === undefined ? setNetwork.error : null} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={setNetwork.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function toInput(
  fields: Record<'url' | 'user' | 'password' | 'exceptions' | 'pem', string>,
  kept: Network['certificates'],
) {
  const user = fields.user.trim();
  const certificates = kept.map(({ pem }) => pem);
  return {
    proxy:
      fields.url.trim() === ''
        ? null
        : {
            url: fields.url.trim(),
            user: user === '' ? null : user,
            ...(user !== '' && fields.password !== '' && { password: fields.password }),
          },
    noProxy: fields.exceptions.split(/[\s,;]+/).filter((entry) => entry !== ''),
    certificates: fields.pem.trim() === '' ? certificates : [...certificates, fields.pem],
  };
}
