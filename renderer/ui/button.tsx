import { Button as MantineButton } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './button.module.css';
import { Kbd } from './kbd.tsx';

const variants = {
  primary: { variant: 'filled' },
  secondary: { variant: 'default' },
  quiet: { variant: 'subtle' },
  danger: { variant: 'filled', color: 'danger' },
} as const;

export interface ButtonProps {
  children: ReactNode;
  onClick?: () => void;
  kind?: keyof typeof variants;
  type?: 'button' | 'submit';
  icon?: ReactNode;
  isBusy?: boolean;
  isDisabled?: boolean;
  isPressed?: boolean;
  isCompact?: boolean;
  /** The key that does the same, e.g. "s". */
  shortcut?: string;
  title?: string;
  /** Accessible name where the visible words need their context; begins with them. */
  label?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A verb. While busy it keeps its place and its focus, and does nothing. */
export function Button({ children, kind = 'secondary', type = 'button', ...props }: ButtonProps) {
  return (
    <MantineButton
      {...variants[kind]}
      classNames={{ root: classes.root ?? '', label: classes.label ?? '' }}
      type={type}
      size={props.isCompact ? 'compact-sm' : 'sm'}
      leftSection={props.icon}
      rightSection={props.shortcut && <Kbd isHidden>{props.shortcut}</Kbd>}
      aria-keyshortcuts={props.shortcut}
      aria-busy={props.isBusy || undefined}
      aria-disabled={props.isBusy || undefined}
      aria-pressed={props.isPressed}
      data-loading-quietly={props.isBusy || undefined}
      disabled={props.isDisabled ?? false}
      title={props.title}
      aria-label={props.label}
      ref={props.ref}
      onClick={(event) => {
        if (props.isBusy) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {children}
    </MantineButton>
  );
}
