import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** The one thing most people come here to do. */
  action?: ReactNode;
  children: ReactNode;
}

/** A screen. Its title takes the focus on arrival, so that keyboard and screen reader start where the eye does. */
export function Page({ title, action, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className={classes.action}>{action}</div>
      </div>
      {children}
    </div>
  );
}
