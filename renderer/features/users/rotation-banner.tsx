import type { OutputOf } from '../../../shared/contract/index.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/status.tsx';
import classes from './users-page.module.css';

interface RotationBannerProps {
  due: OutputOf<'users.list'>['rotationDue'];
  onOpen: () => void;
}

/** Somebody without access still knows a key. */
export function RotationBanner({ due, onOpen }: RotationBannerProps) {
  const text = useText();
  const format = useFormat();
  const rotates = useMay('vault.rotate');
  if (due.register === null && due.content === null) return null;
  return (
    <div className={classes.banner}>
      <Callout
        meaning="soon"
        title={text('users.rotation.title')}
        action={
          rotates && (
            <Button isCompact onClick={onOpen}>
              {text('users.rotation.open')}
            </Button>
          )
        }
      >
        {due.register !== null && <p>{text('users.rotation.register', { since: format.dateTime(due.register) })}</p>}
        {due.content !== null && <p>{text('users.rotation.content', { since: format.dateTime(due.content) })}</p>}
        <p>{text('users.rotation.how')}</p>
      </Callout>
    </div>
  );
}
