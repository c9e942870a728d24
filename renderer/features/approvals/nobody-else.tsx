import type { OutputOf } from '../../../shared/contract/index.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

interface NobodyElseProps {
  kind: 'account' | 'other';
  settings: OutputOf<'approvals.settings'>;
  onLeave: (to: '/users' | '/settings') => void;
}

/** There is no second person: how to get one, or how to work without. */
export function NobodyElse({ kind, settings, onLeave }: NobodyElseProps) {
  const text = useText();
  const manages = useMay('users.manage');
  const mayWorkAlone = useMay('approvals.decide') && kind === 'other' && settings.mode === 'fourEyes';
  return (
    <Callout
      meaning="soon"
      title={text('approvals.ask.nobody')}
      action={
        <Row>
          {manages && (
            <Button isCompact onClick={() => onLeave('/users')}>
              {text('approvals.ask.openUsers')}
            </Button>
          )}
          {mayWorkAlone && (
            <Button isCompact onClick={() => onLeave('/settings')}>
              {text('approvals.ask.openSettings')}
            </Button>
          )}
        </Row>
      }
    >
      <p>{text('approvals.ask.nobodyHow')}</p>
      {mayWorkAlone && <p>{text('approvals.ask.nobodyMode')}</p>}
    </Callout>
  );
}
