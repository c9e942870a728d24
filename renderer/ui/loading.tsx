import { useEffect, useState } from 'react';
import { useText } from '../lib/use-text.ts';
import { Muted } from './stack.tsx';

/** Milliseconds before anything is shown: most answers are faster, and a flash would only disturb. */
const patience = 250;

export function Loading() {
  const text = useText();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? (
    <p role="status" style={{ padding: 16 }}>
      <Muted>{text('ui.loading')}</Muted>
    </p>
  ) : null;
}
