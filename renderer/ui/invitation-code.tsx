import { useState } from 'react';
import { useFormat, useText } from '../lib/use-text.ts';
import { Button } from './button.tsx';
import { Actions, Dialog } from './dialog.tsx';
import { CheckboxField } from './fields.tsx';
import { OneTimeCode, PrintedCode } from './one-time-code.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { Facts, Stack } from './stack.tsx';
import { Callout } from './status.tsx';

export interface Invitation {
  code: string;
  displayName: string;
  /** Sign-in name. */
  user: string;
  /** The content key must still be handed over by somebody else. */
  awaitsContent: boolean;
  /** A second code for an account that was reset. */
  isReset: boolean;
}

interface InvitationDialogProps {
  invitation: Invitation;
  vaultName: string;
  onClose: () => void;
}

/** The code that opens an account once, shown once, with what to do with it. */
export function InvitationDialog({ invitation, vaultName, onClose }: InvitationDialogProps) {
  const text = useText();
  const [isKept, setIsKept] = useState(false);
  const { code, displayName: name, user, awaitsContent, isReset } = invitation;
  return (
    <Dialog title={text(isReset ? 'users.code.resetTitle' : 'users.code.title', { name })} onClose={onClose} isSticky>
      <Stack>
        <p>{text('users.code.intro')}</p>
        <OneTimeCode
          code={code}
          label={text('users.code.label')}
          copyLabel={text('users.code.copy')}
          printLabel={text('users.code.print')}
          copiedText={text('users.code.copied')}
        />
        <p>{text('users.code.how', { name, user })}</p>
        {awaitsContent && <p>{text('users.code.awaits')}</p>}
        <Callout meaning="soon">{text('users.code.warning', { name })}</Callout>
        <CheckboxField label={text('users.code.done')} isChecked={isKept} onChange={setIsKept} />
      </Stack>
      <Actions>
        <Button kind="primary" isDisabled={!isKept} onClick={onClose}>
          {text('users.code.close')}
        </Button>
      </Actions>
      <InvitationSheet invitation={invitation} vaultName={vaultName} />
    </Dialog>
  );
}

/** What is handed to the person on paper. */
function InvitationSheet({ invitation, vaultName }: { invitation: Invitation; vaultName: string }) {
  const text = useText();
  const format = useFormat();
  const [madeAt] = useState(() => new Date().toISOString());
  return (
    <PrintSheet>
      <h1>{text('users.sheet.title')}</h1>
      <Facts
        facts={[
          { label: text('users.sheet.vault'), value: vaultName },
          { label: text('users.name'), value: invitation.displayName },
          { label: text('users.signInName'), value: invitation.user },
          { label: text('users.sheet.date'), value: format.date(madeAt) },
        ]}
      />
      <PrintedCode code={invitation.code} />
      <p>{text('users.sheet.use')}</p>
    </PrintSheet>
  );
}
