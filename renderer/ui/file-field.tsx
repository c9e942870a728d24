import { useId } from 'react';
import type { ReactNode } from 'react';
import { bridge } from '../lib/bridge.ts';
import { useText } from '../lib/use-text.ts';
import { Button } from './button.tsx';
import { Mono, Muted, Row } from './stack.tsx';
import classes from './file-field.module.css';

interface FileFieldProps {
  label: string;
  /** Path of the chosen file; empty where none was chosen yet. */
  path: string;
  onChoose: (path: string) => void;
  hint?: ReactNode;
  problem?: string | undefined;
}

/** A file on this machine that is chosen with the system's own dialog and read by core alone. */
export function FileField({ label, path, onChoose, hint, problem }: FileFieldProps) {
  const text = useText();
  const id = useId();
  const choose = async () => {
    const chosen = await bridge().choosePath('openFile', '');
    if (chosen) onChoose(chosen);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-problem ${id}-hint`}>
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      <Row>
        {path === '' ? <Muted>{text('ui.noFileChosen')}</Muted> : <Mono>{path}</Mono>}
        <Button isCompact label={text('ui.chooseFileNamed', { label })} onClick={() => void choose()}>
          {text('ui.chooseFile')}
        </Button>
      </Row>
      <p id={`${id}-problem`} className={classes.problem} role={problem ? 'alert' : undefined}>
        {problem}
      </p>
      <p id={`${id}-hint`} className={classes.hint}>
        {hint}
      </p>
    </div>
  );
}
