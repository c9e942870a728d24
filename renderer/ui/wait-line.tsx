import { useState } from 'react';
import { useText } from '../lib/use-text.ts';

/** The countdown. Read out when it begins and when it is over, not every second. */
export function WaitLine({ seconds }: { seconds: number }) {
  const text = useText();
  const [begunWith, setBegunWith] = useState(0);
  if (seconds > begunWith) setBegunWith(seconds);
  const words = seconds > 0 ? text('vault.wait', { seconds }) : begunWith > 0 ? text('vault.waitOver') : '';
  const spoken = seconds > 0 ? text('vault.wait', { seconds: begunWith }) : words;
  return (
    <>
      {words !== '' && <p aria-hidden>{words}</p>}
      <div role="status" className="visually-hidden">
        {spoken}
      </div>
    </>
  );
}
