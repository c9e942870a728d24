import { IconShieldLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './start-page.module.css';

/** The frame of everything before the vault is open. */
export function StartPage({ children }: { children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>
          <IconShieldLock size={20} stroke={1.75} aria-hidden />
          Custos
        </p>
        {children}
      </div>
    </main>
  );
}
