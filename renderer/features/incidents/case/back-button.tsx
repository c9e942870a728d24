import { IconArrowLeft } from '@tabler/icons-react';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';

export function BackButton({ onClick }: { onClick: () => void }) {
  const text = useText();
  return (
    <Button kind="quiet" isCompact icon={<IconArrowLeft size={16} aria-hidden />} onClick={onClick}>
      {text('incidents.back')}
    </Button>
  );
}
