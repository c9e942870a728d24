import { IconBaselineDensityMedium, IconBaselineDensitySmall } from '@tabler/icons-react';
import { useText } from '../lib/use-text.ts';
import { IconButton } from './icon-button.tsx';
import type { Density } from './row-height.ts';

export function DensityButton({ density, onToggle }: { density: Density; onToggle: () => void }) {
  const text = useText();
  const Icon = density === 'compact' ? IconBaselineDensitySmall : IconBaselineDensityMedium;
  return (
    <IconButton
      label={text('ui.compactRows')}
      icon={<Icon size={16} />}
      isPressed={density === 'compact'}
      onClick={onToggle}
    />
  );
}
