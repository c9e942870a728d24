import { createPortal } from 'react-dom';
import type { ReactNode } from 'react';
import classes from './print-sheet.module.css';

/** What a printer gets, and all of it: the window itself is left out. Not seen on the screen. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(
    <div className={classes.sheet} aria-hidden>
      {children}
    </div>,
    document.body,
  );
}
