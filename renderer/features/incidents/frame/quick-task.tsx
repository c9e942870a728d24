import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { QuickTaskDialog } from './quick-task-dialog.tsx';
import { useOpenIncidents } from './use-open-incidents.ts';

/** Notes a task for an open incident from anywhere. There is nothing to add to while none is open. */
export function QuickTask() {
  const text = useText();
  const manages = useMay('incidents.manage');
  const incidents = useOpenIncidents();
  const [isAdding, setIsAdding] = useState(false);
  const isOffered = manages && incidents.length > 0;
  useShortcuts('incidents', { addTask: () => setIsAdding(true) }, isOffered);
  if (!isOffered) return null;
  return (
    <>
      <Button
        kind="quiet"
        isCompact
        icon={<IconPlus size={16} aria-hidden />}
        title={text('incidents.quickTask.keys')}
        onClick={() => setIsAdding(true)}
      >
        {text('incidents.quickTask')}
      </Button>
      {isAdding && <QuickTaskDialog incidents={incidents} onClose={() => setIsAdding(false)} />}
    </>
  );
}
