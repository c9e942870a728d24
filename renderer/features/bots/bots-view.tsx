import { useMemo } from 'react';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { useBotColumns } from './bot-columns.tsx';
import { BotPanel } from './bot-panel.tsx';
import classes from './bots.module.css';

/** The register of bots and models, beside what conversations show. */
export function BotsView() {
  const text = useText();
  const observes = useMay('findings.read');
  const [chosenId, setChosenId] = useKept<string | null>('bots.bot', null, asItIs);
  const [density, toggleDensity] = useDensity('bots');
  const list = useCall('bots.list', {}, { keepsPrevious: true });
  const observed = useCall('bots.observe', {}, { isEnabled: observes, keepsPrevious: true });
  const backends = useCall('backends.list', {}).data?.backends;
  const systems = useMemo(() => new Map(backends?.map(({ id, name }) => [id, name])), [backends]);
  const observations = useMemo(
    () => (observed.data ? new Map(observed.data.bots.map((each) => [each.botId, each])) : null),
    [observed.data],
  );
  const bots = list.data?.bots ?? [];
  const chosen = bots.find(({ botId }) => botId === chosenId);
  const columns = useBotColumns({ systems, observations, isNarrow: chosen !== undefined });
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  if (bots.length === 0) return <EmptyState title={text('bots.none.title')}>{text('bots.none')}</EmptyState>;
  return (
    <>
      <div className={classes.above}>
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error ?? observed.error} />
      <div className={chosen ? classes.split : classes.whole}>
        <DataTable
          list="bots.register"
          label={text('bots.title')}
          rows={bots}
          columns={columns}
          rowId={({ botId }) => botId}
          density={density}
          openRowId={chosen?.botId ?? null}
          onOpen={({ botId }) => setChosenId(botId)}
        />
        {chosen && (
          <BotPanel
            key={chosen.botId}
            bot={chosen}
            system={systems.get(chosen.backendId) ?? text('ui.described.gone')}
            observations={observations}
            onClose={() => setChosenId(null)}
          />
        )}
      </div>
    </>
  );
}
