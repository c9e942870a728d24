import { useState } from 'react';
import type { RecordSummary } from '../../../../shared/contract/records/records.ts';
import { useText } from '../../../lib/use-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup } from '../../../ui/fields.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { isFiltered } from '../record-filters.ts';
import type { RecordFilters } from '../record-filters.ts';
import { ExportForm } from './export-form.tsx';

interface ExportDialogProps {
  filters: RecordFilters;
  /** What the filters leave. */
  records: readonly RecordSummary[];
  onClose: () => void;
}

/** The whole register, or what the filters leave of it. */
export function ExportDialog({ filters, records, onClose }: ExportDialogProps) {
  const text = useText();
  const hasFilter = isFiltered(filters) && records.length > 0;
  const [what, setWhat] = useState(hasFilter ? 'shown' : 'all');
  const chosen = what === 'shown' ? { ids: records.map(({ id }) => id) } : {};
  return (
    <Dialog title={text('records.export.title')} onClose={onClose} width={560}>
      <Stack>
        {hasFilter && (
          <ChoiceGroup
            label={text('records.export.which')}
            value={what}
            onChange={setWhat}
            choices={[
              { value: 'shown', label: text('records.export.shown', { count: records.length }) },
              { value: 'all', label: text('records.export.all') },
            ]}
          />
        )}
        <ExportForm
          hasChanges={records.some((record) => record.hasChanges)}
          chosen={chosen}
          name={text('records.export.fileName')}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
