import { useState } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { SwitchOnDialog } from './switch-on-dialog.tsx';

/** For whoever works alone: asks whether he really wants to do without a second person. */
export function OnePersonButton() {
  const text = useText();
  const settings = useCall('approvals.settings', {});
  const [isAsking, setIsAsking] = useState(false);
  if (!settings.data) return <ProblemMessage problem={settings.error} />;
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{text('approvals.mode.on')}</Button>
      {isAsking && <SwitchOnDialog settings={settings.data} onClose={() => setIsAsking(false)} />}
    </>
  );
}
