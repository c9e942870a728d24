import { useState } from 'react';
import { useFormat, useText } from '../../lib/use-text.ts';
import { PrintedCode } from '../../ui/one-time-code.tsx';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { Facts } from '../../ui/stack.tsx';

/** The page for the safe. */
export function RecoveryCodeSheet({ code, vaultName }: { code: string; vaultName: string }) {
  const text = useText();
  const format = useFormat();
  const [madeAt] = useState(() => new Date().toISOString());
  return (
    <PrintSheet>
      <h1>{text('vault.sheet.title')}</h1>
      <PrintedCode code={code} />
      <Facts
        facts={[
          { label: text('vault.sheet.vault'), value: vaultName },
          { label: text('vault.sheet.date'), value: format.date(madeAt) },
        ]}
      />
      <p>{text('vault.sheet.use')}</p>
      <p>{text('vault.sheet.keep')}</p>
    </PrintSheet>
  );
}
