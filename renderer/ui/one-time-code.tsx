import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../lib/copy-text.ts';
import { Button } from './button.tsx';
import { Actions } from './dialog.tsx';
import { Stack } from './stack.tsx';
import classes from './one-time-code.module.css';

interface OneTimeCodeProps {
  code: string;
  /** Accessible name of the code. */
  label: string;
  copyLabel: string;
  printLabel: string;
  /** Said once it is on the clipboard. */
  copiedText: string;
}

/** A code that is shown once, with the ways of keeping it. */
export function OneTimeCode({ code, label, copyLabel, printLabel, copiedText }: OneTimeCodeProps) {
  const [wasCopied, setWasCopied] = useState(false);
  return (
    <Stack>
      <p className={classes.code} aria-label={label} role="group">
        {code}
      </p>
      <Actions>
        <Button icon={<IconCopy size={16} aria-hidden />} onClick={() => void copyText(code).then(setWasCopied)}>
          {copyLabel}
        </Button>
        <Button icon={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {printLabel}
        </Button>
      </Actions>
      <div role="status">{wasCopied && copiedText}</div>
    </Stack>
  );
}

/** The same code on paper. */
export function PrintedCode({ code }: { code: string }) {
  return <p className={classes.code}>{code}</p>;
}
