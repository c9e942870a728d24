import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './part.module.css';

/** A titled part of a panel. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
