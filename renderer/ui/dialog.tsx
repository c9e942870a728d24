import { Modal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../lib/use-text.ts';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Pixels. */
  width?: number;
  /** For what is shown once, or was typed and would be lost: neither Escape nor a click beside takes it away, only a button inside. */
  isSticky?: boolean;
}

/** Takes the focus, gives it back when it goes, and closes with Escape. */
export function Dialog({ title, onClose, children, width = 480, isSticky = false }: DialogProps) {
  const text = useText();
  useFocusReturn();
  const close = () => {
    if (!isSticky) onClose();
  };
  useEscape(close);
  return (
    <Modal.Root
      opened
      onClose={close}
      closeOnEscape={false}
      size={width}
      centered
      padding="lg"
      // The page itself never scrolls, and the lock would insert a style element without nonce.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      {/* The kit names it by its title one drawing later; a screen reader may be in it by then. */}
      <Modal.Content className={classes.content ?? ''} aria-label={title}>
        {/* Not the kit's own head, which would be a second banner of the page. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          {!isSticky && <Modal.CloseButton aria-label={text('ui.close')} />}
        </div>
        <Modal.Body className={classes.body ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const openDialogs: object[] = [];

/**
 * Escape closes the dialog in front, and each press only one. The kit's own listener is off: it hears the key that closed
 * another dialog a moment before, and cannot tell which dialog is in front.
 */
function useEscape(onEscape: () => void): void {
  const [self] = useState(() => ({}));
  useLayoutEffect(() => {
    openDialogs.push(self);
    return () => {
      openDialogs.splice(openDialogs.indexOf(self), 1);
    };
  }, [self]);
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || openDialogs.at(-1) !== self) return;
      // Used up: neither the dialog behind nor the screen's own keys see it.
      event.preventDefault();
      onEscape();
    },
    { capture: true },
  );
}

/** Back to what opened the dialog; where that is gone, to the title of the screen. */
function useFocusReturn() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      const target = isThere ? opener : document.querySelector<HTMLElement>('main h1');
      // After the dialog's own clean-up.
      requestAnimationFrame(() => target?.focus());
    },
    [opener],
  );
}

/** Buttons at the end of a form or dialog; the main one comes first in the tab order. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
