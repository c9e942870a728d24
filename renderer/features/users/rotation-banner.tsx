import type { OutputOf } from '../../../shared/contract/index.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { RotationDue } from '../../ui/rotation-due.tsx';
import classes from './users-page.module.css';

interface RotationBannerProps {
  due: OutputOf<'users.list'>['rotationDue'];
  onOpen: () => void;
}

/** Somebody without access still knows a key: said where access is managed. */
export function RotationBanner({ due, onOpen }: RotationBannerProps) {
  const text = useText();
  const rotates = useMay('vault.rotate');
  const action = rotates && (
    <Button isCompact onClick={onOpen}>
      {text('users.rotation.open')}
    </Button>
  );
  return (
    <div className={classes.banner}>
      <RotationDue due={due} action={action}>
        <p>{text('users.rotation.how')}</p>
      </RotationDue>
    </div>
  );
}
