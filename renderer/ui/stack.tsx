import type { ReactNode } from 'react';
import classes from './stack.module.css';

interface LayoutProps {
  children: ReactNode;
  gap?: 4 | 8 | 12 | 16 | 24;
}

/** One below the other. */
export function Stack({ children, gap = 12 }: LayoutProps) {
  return (
    <div className={classes.stack} style={{ gap }}>
      {children}
    </div>
  );
}

/** Side by side, wrapping where the German words need it. */
export function Row({ children, gap = 8 }: LayoutProps) {
  return (
    <div className={classes.row} style={{ gap }}>
      {children}
    </div>
  );
}

export function Muted({ children }: { children: ReactNode }) {
  return <span className={classes.muted}>{children}</span>;
}

export function Mono({ children }: { children: ReactNode }) {
  return <span className={classes.mono}>{children}</span>;
}

/** Facts as label and value. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
