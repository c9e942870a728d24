import type { CaseFile } from '../../../shared/contract/case-file.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { Actions, Dialog } from '../dialog.tsx';
import { Mono, Stack } from '../stack.tsx';
import { Callout } from '../status.tsx';

/** Where it lies, how it is checked, and what whoever gets it must know. */
export function WrittenCaseFile({ written, onClose }: { written: CaseFile; onClose: () => void }) {
  const text = useText();
  const { path, passphrasePath, files, entries, sha256, publicKey } = written;
  return (
    <Dialog title={text('ui.caseFile.title')} onClose={onClose} width={620}>
      <Stack>
        <Callout meaning="fine" title={text('ui.caseFile.written', { files, entries })}>
          <Mono>{path}</Mono>
        </Callout>
        {passphrasePath !== null && (
          <Callout meaning="information" title={text('ui.caseFile.passphrase')}>
            <Mono>{passphrasePath}</Mono>
          </Callout>
        )}
        <p>{text('ui.caseFile.check')}</p>
        <p>
          {text('ui.caseFile.sha256')} <Mono>{sha256}</Mono>
        </p>
        <p>
          {text('ui.caseFile.publicKey')} <Mono>{publicKey}</Mono>
        </p>
      </Stack>
      <Actions>
        <Button kind="primary" onClick={onClose}>
          {text('ui.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
