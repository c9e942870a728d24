import { useState } from 'react';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { OneTimeCode } from '../../ui/one-time-code.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx';

interface RecoveryCodeProps {
  code: string;
  vaultName: string;
  onKept: () => void;
}

/** Shown once, right after the vault was created. It is kept nowhere else. */
export function RecoveryCode({ code, vaultName, onKept }: RecoveryCodeProps) {
  const text = useText();
  return (
    <section aria-labelledby="recovery-title">
      <Stack>
        <h1 id="recovery-title" tabIndex={-1} ref={focusOnce}>
          {text('vault.code.title')}
        </h1>
        <p>{text('vault.code.intro')}</p>
        <KeepCode code={code} vaultName={vaultName} onKept={onKept} />
      </Stack>
    </section>
  );
}

/** The code with all ways of keeping it, until the person says it is kept. */
export function KeepCode({ code, vaultName, onKept }: RecoveryCodeProps) {
  const text = useText();
  const [isKept, setIsKept] = useState(false);
  return (
    <Stack>
      <OneTimeCode
        code={code}
        label={text('vault.recoveryCode')}
        copyLabel={text('vault.code.copy')}
        printLabel={text('vault.code.print')}
        copiedText={text('vault.code.copied')}
      />
      <Callout meaning="soon">{text('vault.code.warning')}</Callout>
      <CheckboxField label={text('vault.code.kept')} isChecked={isKept} onChange={setIsKept} />
      <Actions>
        <Button kind="primary" isDisabled={!isKept} onClick={onKept}>
          {text('vault.code.continue')}
        </Button>
      </Actions>
      <RecoveryCodeSheet code={code} vaultName={vaultName} />
    </Stack>
  );
}

function focusOnce(heading: HTMLHeadingElement | null) {
  heading?.focus();
}
