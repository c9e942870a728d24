import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../lib/copy-text.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';

/** Copies one text. @param name what it is, for whoever does not see what stands beside */
export function CopyButton({ text: copied, name }: { text: string; name: string }) {
  const text = useText();
  const [answer, setAnswer] = useState<'copied' | 'refused' | null>(null);
  return (
    <Row>
      <Button
        isCompact
        icon={<IconCopy size={16} aria-hidden />}
        label={text('notifications.copy.named', { name })}
        onClick={() => void copyText(copied).then((isCopied) => setAnswer(isCopied ? 'copied' : 'refused'))}
      >
        {text('notifications.copy')}
      </Button>
      <span role="status">{answer !== null && text(`notifications.copy.${answer}`)}</span>
    </Row>
  );
}
