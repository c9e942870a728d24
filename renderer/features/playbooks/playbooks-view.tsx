import { useState } from 'react';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { PlaybookDialog } from './edit/playbook-dialog.tsx';
import type { PlaybookDraft } from './edit/playbook-form.ts';
import { newDraft } from './edit/playbook-form.ts';
import { StartDialog } from './edit/start-dialog.tsx';
import { PlaybookPanel } from './panel/playbook-panel.tsx';
import { usePlaybookColumns } from './playbook-columns.tsx';
import { drawKey } from './draw-key.ts';
import classes from './playbooks.module.css';

/** The plans for emergencies: what each says, its versions, and the vault's own. */
export function PlaybooksView() {
  const text = useText();
  const manages = useMay('playbooks.manage');
  const [chosenId, setChosenId] = useKept<string | null>('playbooks.chosen', null, asItIs);
  // A plan names functions, not people: what was changed and not stored yet outlives the lock.
  const [draft, setDraft] = useKept<PlaybookDraft | null>('playbooks.draft', null, asItIs);
  const [isStarting, setIsStarting] = useState(false);
  const [density, toggleDensity] = useDensity('playbooks');
  const list = useCall('playbooks.list', { language: useLanguage() }, { keepsPrevious: true });
  const playbooks = list.data?.playbooks ?? [];
  const chosen = playbooks.find(({ id }) => id === chosenId);
  const columns = usePlaybookColumns(chosen !== undefined);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  return (
    <>
      <div className={classes.above}>
        {manages && (
          <Button kind="primary" onClick={() => setIsStarting(true)}>
            {text('playbooks.new')}
          </Button>
        )}
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      <div className={chosen ? classes.split : classes.whole}>
        <DataTable
          list="playbooks.register"
          label={text('playbooks.title')}
          rows={playbooks}
          columns={columns}
          rowId={({ id }) => id}
          density={density}
          openRowId={chosen?.id ?? null}
          onOpen={({ id }) => setChosenId(id)}
        />
        {chosen && (
          <PlaybookPanel
            key={chosen.id}
            playbook={chosen}
            onEdit={setDraft}
            onClose={() => setChosenId(null)}
            onRemoved={() => setChosenId(null)}
          />
        )}
      </div>
      {isStarting && (
        <StartDialog
          playbooks={playbooks}
          onClose={() => setIsStarting(false)}
          onStarted={(from) => {
            setIsStarting(false);
            setDraft(newDraft(drawKey(), from));
          }}
        />
      )}
      {draft && (
        <PlaybookDialog
          draft={draft}
          known={playbooks}
          onChange={setDraft}
          onClose={() => setDraft(null)}
          onSaved={setChosenId}
        />
      )}
    </>
  );
}
