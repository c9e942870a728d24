import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Status } from '../../ui/status.tsx';

/** Stays in sight as long as nobody else looks at what cannot be undone. */
export function OnePersonSign() {
  const text = useText();
  const settings = useCall('approvals.settings', {});
  if (settings.data?.mode !== 'onePerson') return null;
  return (
    <span title={text('approvals.mode.signWhat')}>
      <Status meaning="soon">{text('approvals.mode.sign')}</Status>
    </span>
  );
}
