import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The title of what was just moved to: keyboard and screen reader go on from it, not from the button that moved. */
export function FocusedHeading({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}
