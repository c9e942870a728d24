import { useState } from 'react';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CheckboxField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { usePolicyColumns } from './policy-columns.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import classes from '../retention.module.css';

interface PoliciesViewProps {
  onOpenConversation: OpenConversation;
  onShowStarts: () => void;
}

/** The rules for deletion, and what each would do now. */
export function PoliciesView({ onOpenConversation, onShowStarts }: PoliciesViewProps) {
  const text = useText();
  const manages = useMay('retention.manage');
  const [includeRetired, setIncludeRetired] = useKept('retention.includeRetired', false, asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('retention.policy', null, asItIs);
  const [isDrafting, setIsDrafting] = useState(false);
  const [density, toggleDensity] = useDensity('retention.policies');
  const list = useCall('retention.policies.list', { includeRetired }, { keepsPrevious: true });
  const policies = list.data?.policies ?? [];
  const chosen = policies.find(({ id }) => id === chosenId);
  const columns = usePolicyColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const add = manages && (
    <Button kind="primary" onClick={() => setIsDrafting(true)}>
      {text('retention.policies.add')}
    </Button>
  );
  return (
    <>
      <div className={classes.above}>
        {policies.length > 0 && add}
        <CheckboxField
          label={text('retention.policies.includeRetired')}
          isChecked={includeRetired}
          onChange={setIncludeRetired}
        />
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      {policies.length === 0 ? (
        <EmptyState title={text('retention.policies.none.title')} action={add}>
          {text('retention.policies.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="retention.policies"
            label={text('retention.view.policies')}
            rows={policies}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && (
            <PolicyPanel
              key={chosen.id}
              policy={chosen}
              replaced={policies.find(({ id }) => id === chosen.replaces)}
              onChoose={setChosenId}
              onOpenConversation={onOpenConversation}
              onShowStarts={onShowStarts}
            />
          )}
        </div>
      )}
      {isDrafting && <PolicyDialog policy={null} onClose={() => setIsDrafting(false)} onSaved={setChosenId} />}
    </>
  );
}
