import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useFormat, useText } from '../lib/use-text.ts';
import { Callout } from './status.tsx';

interface RotationDueProps {
  due: OutputOf<'users.list'>['rotationDue'];
  children?: ReactNode;
  action?: ReactNode;
}

/** Says which keys somebody without access still knows, and since when. */
export function RotationDue({ due, children, action }: RotationDueProps) {
  const text = useText();
  const format = useFormat();
  if (due.register === null && due.content === null) return null;
  return (
    <Callout meaning="soon" title={text('vault.rotation.due')} action={action}>
      {due.register !== null && <p>{text('vault.rotation.dueRegister', { since: format.dateTime(due.register) })}</p>}
      {due.content !== null && <p>{text('vault.rotation.dueContent', { since: format.dateTime(due.content) })}</p>}
      {children}
    </Callout>
  );
}
