import { useState } from 'react';
import { useFormat, useText } from '../../lib/use-text.ts';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { Facts } from '../../ui/stack.tsx';
import classes from './recovery-code.module.css';

/** The page for the safe. */
export function RecoveryCodeSheet({ code, vaultName }: { code: string; vaultName: string }) {
  const text = useText();
  const format = useFormat();
  const [madeAt] = useState(() => new Date().toISOString());
  return (
    <PrintSheet>
      <h1>{text('vault.sheet.title')}</h1>
      <p className={classes.code}>{code}</p>
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
