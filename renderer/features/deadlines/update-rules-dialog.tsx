import { useState } from 'react';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { RulesPreview } from './rules-preview.tsx';

/** Chooses a signed file of rules, shows which dates of open cases it would move, and adopts exactly that file. */
export function UpdateRulesDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [path, setPath] = useState('');
  const preview = useCall('deadlines.previewRules', { path }, { isEnabled: path !== '' });
  const adopt = useCommand('deadlines.adoptRules');
  const file = path === '' ? undefined : preview.data;
  const submit = () => {
    if (file) adopt.mutate({ path, fingerprint: file.fingerprint });
  };
  return (
    <Dialog title={text('deadlines.update')} onClose={onClose} width={860}>
      {adopt.data ? (
        <Callout meaning="fine" title={text('deadlines.adoptedNow', { count: adopt.data.rules })} isAlert />
      ) : (
        <Stack>
          <p>{text('deadlines.updateWhat')}</p>
          <FileField label={text('deadlines.file')} path={path} onChoose={setPath} />
          {preview.isLoading && <Loading />}
          <ProblemMessage problem={preview.error} />
          {file && <RulesPreview file={file} />}
          <ProblemMessage problem={adopt.error} />
        </Stack>
      )}
      <Actions>
        {file?.publisher.isTrusted && !adopt.data && (
          <Button kind="primary" isBusy={adopt.isPending} onClick={submit}>
            {text('deadlines.adopt', { count: file.rules.length })}
          </Button>
        )}
        <Button onClick={onClose}>{text(adopt.data ? 'ui.close' : 'ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
