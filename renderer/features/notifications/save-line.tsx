import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted } from '../../ui/stack.tsx';
import type { SaveState } from './autosave.ts';

interface SaveLineProps {
  state: SaveState;
  problem: unknown;
  onAgain: () => void;
}

/** Whether what is typed is stored already. */
export function SaveLine({ state, problem, onAgain }: SaveLineProps) {
  const text = useText();
  return (
    <>
      <span role="status">
        <Muted>{text(`notifications.save.${state}`)}</Muted>
      </span>
      {state === 'failed' && (
        <ProblemMessage
          problem={problem}
          action={
            <Button isCompact onClick={onAgain}>
              {text('notifications.save.again')}
            </Button>
          }
        />
      )}
    </>
  );
}
