import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconButtonProps {
  /** Accessible name and tooltip. */
  label: string;
  icon: ReactNode;
  onClick: () => void;
  isPressed?: boolean;
  isDisabled?: boolean;
}

export function IconButton({ label, icon, onClick, isPressed, isDisabled = false }: IconButtonProps) {
  return (
    // Within the page's main part: words outside of every landmark are not found by those who go from one to the next.
    <Tooltip label={label} openDelay={300} transitionProps={{ duration: 0 }} portalProps={{ target: 'main' }}>
      <ActionIcon
        variant={isPressed ? 'default' : 'subtle'}
        size={28}
        aria-label={label}
        aria-pressed={isPressed}
        disabled={isDisabled}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
