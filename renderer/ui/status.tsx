import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status.module.css';

/** The only four meanings a colour may have; each also has an icon and a word. */
export type Meaning = 'overdue' | 'soon' | 'fine' | 'information';

const icons = {
  overdue: IconAlertTriangle,
  soon: IconClockExclamation,
  fine: IconCircleCheck,
  information: IconInfoCircle,
};

export function StatusIcon({ meaning }: { meaning: Meaning }) {
  const Icon = icons[meaning];
  return <Icon size={16} stroke={1.75} aria-hidden className={`${classes.icon} ${classes[meaning]}`} />;
}

export function Status({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  return (
    <span className={`${classes.status} ${classes[meaning]}`}>
      <StatusIcon meaning={meaning} />
      <span>{children}</span>
    </span>
  );
}

interface CalloutProps {
  meaning: Meaning;
  title?: string;
  children?: ReactNode;
  /** Read out at once: for answers to what the person just did. */
  isAlert?: boolean;
  action?: ReactNode;
}

export function Callout({ meaning, title, children, isAlert = false, action }: CalloutProps) {
  return (
    <div className={`${classes.callout} ${classes[`${meaning}Soft`]}`} role={isAlert ? 'alert' : undefined}>
      <StatusIcon meaning={meaning} />
      <div className={classes.body}>
        {title && <p className={classes.title}>{title}</p>}
        {children}
        {action && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  );
}
