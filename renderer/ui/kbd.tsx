import type { ReactNode } from 'react';
import classes from './kbd.module.css';

/** Hidden from those who are told the key in another way. */
export function Kbd({ children, isHidden }: { children: ReactNode; isHidden?: boolean }) {
  return (
    <kbd className={classes.key} aria-hidden={isHidden}>
      {children}
    </kbd>
  );
}
