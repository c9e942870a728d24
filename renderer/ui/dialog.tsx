import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../lib/use-text.ts';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  width?: number;
}

/** Takes the focus, gives it back when it closes, and closes with Escape. */
export function Dialog({ title, onClose, children, width = 480 }: DialogProps) {
  const text = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={width}
      centered
      // The page itself never scrolls, and the lock would insert a style element without nonce.
      lockScroll={false}
      padding="lg"
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      classNames={{ title: classes.title ?? '' }}
    >
      {children}
    </Modal>
  );
}

/** Buttons at the end of a form or dialog; the main one comes first in the tab order. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
