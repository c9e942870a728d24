import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../lib/use-text.ts';
import { IconButton } from './icon-button.tsx';
import classes from './side-panel.module.css';

interface SidePanelProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What was chosen in a list, beside it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const text = useText();
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton label={text('ui.close')} icon={<IconX size={16} />} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
