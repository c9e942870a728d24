import { useState } from 'react';
import { DiscardDialog } from './discard-dialog.tsx';

/** Leaves a form at once where nothing was typed, and asks before typed words are lost. */
export function useDiscard(isChanged: boolean, onClose: () => void) {
  const [asks, setAsks] = useState(false);
  return {
    leave: () => (isChanged ? setAsks(true) : onClose()),
    /** Belongs at the end of the dialog. */
    question: asks && <DiscardDialog onDiscard={onClose} onClose={() => setAsks(false)} />,
  };
}
