import { useId } from 'react';
import type { ReactNode } from 'react';
import { bridge } from '../lib/bridge.ts';
import { useText } from '../lib/use-text.ts';
import { Button } from './button.tsx';
import { Mono, Muted, Row } from './stack.tsx';
import classes from './file-field.module.css';

interface FileFieldProps {
  kind?: 'file' | 'folder';
  label: string;
  /** What was chosen; empty where nothing was yet. */
  path: string;
  onChoose: (path: string) => void;
  hint?: ReactNode;
  problem?: string | undefined;
}

/** A file or folder on this machine, chosen with the system's own dialog and read by core alone. */
export function FileField({ kind = 'file', label, path, onChoose, hint, problem }: FileFieldProps) {
  const text = useText();
  const id = useId();
  const choose = async () => {
    const chosen = await bridge().choosePath(kind === 'file' ? 'openFile' : 'folder', '');
    if (chosen) onChoose(chosen);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-problem ${id}-hint`}>
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      <Row>
        {path === '' ? <Muted>{text(`ui.${kind}.none`)}</Muted> : <Mono>{path}</Mono>}
        <Button isCompact label={text(`ui.${kind}.chooseNamed`, { label })} onClick={() => void choose()}>
          {text(`ui.${kind}.choose`)}
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
