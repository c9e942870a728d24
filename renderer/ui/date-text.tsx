import { useState } from 'react';
import { useFormat } from '../lib/use-text.ts';

/** A moment in the person's notation; the exact instant with its zone is one hover away. */
export function DateText({ instant, withTime = true }: { instant: string; withTime?: boolean }) {
  const format = useFormat();
  // To write it exactly takes longer than to draw the rest of a row, and most rows of a list are only scrolled past.
  const [isPointedAt, setIsPointedAt] = useState(false);
  return (
    <time
      dateTime={instant}
      title={isPointedAt ? format.exact(instant) : undefined}
      onPointerEnter={() => setIsPointedAt(true)}
    >
      {withTime ? format.dateTime(instant) : format.date(instant)}
    </time>
  );
}
