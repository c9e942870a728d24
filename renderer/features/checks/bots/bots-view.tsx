import { useMemo } from 'react';
import type { BotProfile } from '../../../../shared/contract/checks.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Status } from '../../../ui/status.tsx';
import { BotForm } from './bot-form.tsx';
import classes from '../checks-page.module.css';

interface Row {
  botId: string;
  name: string;
  isDeclared: boolean;
  profile: BotProfile;
}

/** Bots, and what each is declared to do: checks of consent and of needless data rest on it. */
export function BotsView() {
  const text = useText();
  const declared = useCall('checks.bots', {});
  const bots = useCall('backends.bots', {}).data?.bots;
  const manages = useMay('checks.manage');
  const [chosenId, setChosenId] = useKept<string | null>('checks.bot', null, asItIs);
  const columns = useColumns();
  const rows = useMemo<Row[]>(() => {
    const names = new Map(bots?.map(({ id, name }) => [id, name]));
    return (declared.data?.bots ?? []).map((bot) => ({ ...bot, name: names.get(bot.botId) ?? bot.botId }));
  }, [declared.data, bots]);
  if (!declared.data) return declared.error ? <ProblemMessage problem={declared.error} /> : <Loading />;
  if (rows.length === 0)
    return <EmptyState title={text('checks.bots.none.title')}>{text('checks.bots.none')}</EmptyState>;
  const chosen = rows.find(({ botId }) => botId === chosenId);
  return (
    <div className={chosen ? classes.split : classes.whole}>
      <DataTable
        list="checks.bots"
        label={text('checks.view.bots')}
        rows={rows}
        columns={columns}
        rowId={({ botId }) => botId}
        density="comfortable"
        openRowId={chosen?.botId ?? null}
        onOpen={({ botId }) => setChosenId(botId)}
      />
      {chosen && <BotForm key={chosen.botId} {...chosen} isReadOnly={!manages} onClose={() => setChosenId(null)} />}
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const text = useText();
  return useMemo(
    () => [
      { id: 'name', header: text('findings.bot'), cell: ({ name }) => <span title={name}>{name}</span> },
      {
        id: 'declared',
        header: text('checks.bots.declared'),
        width: 176,
        cell: ({ isDeclared }) => (
          <Status meaning={isDeclared ? 'fine' : 'soon'}>
            {text(isDeclared ? 'checks.bots.isDeclared' : 'checks.bots.isUndeclared')}
          </Status>
        ),
      },
    ],
    [text],
  );
}
