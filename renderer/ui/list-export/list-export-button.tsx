import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { exportedLists } from '../../../shared/contract/exported-lists.ts';
import type { ExportedList } from '../../../shared/contract/exported-lists.ts';
import { may } from '../../lib/may.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';
import type { ShownList } from './list-cells.ts';
import { ListExportDialog } from './list-export-dialog.tsx';
import classes from './list-export.module.css';

/** Whether the signed-in person may take this list along, and there is anything in it. */
function useMayExport(list: ExportedList): boolean {
  const { user } = useVaultStatus();
  return exportedLists[list].every((permission) => may(user, permission));
}

/** In the corner of a table. */
export function ListExportCorner<Row>(shown: ShownList<Row>) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (!useMayExport(shown.list) || shown.rows.length === 0) return null;
  return (
    <div className={classes.corner}>
      <IconButton
        label={text('ui.list.open')}
        icon={<IconTableExport size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && <ListExportDialog {...shown} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

/** In a row of buttons. */
export function ListExportButton<Row>(shown: ShownList<Row>) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (!useMayExport(shown.list) || shown.rows.length === 0) return null;
  return (
    <>
      <Button isCompact icon={<IconTableExport size={16} aria-hidden />} onClick={() => setIsOpen(true)}>
        {text('ui.list.open')}
      </Button>
      {isOpen && <ListExportDialog {...shown} onClose={() => setIsOpen(false)} />}
    </>
  );
}
