import type { OutputOf } from '../../../shared/contract/index.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Callout } from '../../ui/status.tsx';

/** Says which keys somebody without access still knows, and since when. */
export function RotationDue({ due }: { due: OutputOf<'users.list'>['rotationDue'] }) {
  const text = useText();
  const format = useFormat();
  if (due.register === null && due.content === null) return null;
  return (
    <Callout meaning="soon" title={text('vault.rotation.due')}>
      {due.register !== null && <p>{text('vault.rotation.dueRegister', { since: format.dateTime(due.register) })}</p>}
      {due.content !== null && <p>{text('vault.rotation.dueContent', { since: format.dateTime(due.content) })}</p>}
    </Callout>
  );
}
