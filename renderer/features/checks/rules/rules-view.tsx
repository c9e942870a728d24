import { useMemo, useState } from 'react';
import type { CheckRule, OwnRule } from '../../../../shared/contract/checks.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SeverityStatus } from '../../../ui/severity.tsx';
import { Status } from '../../../ui/status.tsx';
import { OwnRuleForm } from './own-rule-form.tsx';
import { RulePanel } from './rule-panel.tsx';
import { ruleName } from './rule-words.ts';
import classes from '../checks-page.module.css';

type Row = { id: string; name: string } & ({ shipped: CheckRule; own: null } | { shipped: null; own: OwnRule });

const addedRule = 'new';

/** All checks, those of this vault's own included, and the one that is looked at. */
export function RulesView() {
  const text = useText();
  const rules = useCall('checks.rules', {});
  const manages = useMay('checks.manage');
  const [chosenId, setChosenId] = useKept<string | null>('checks.rule', null, asItIs);
  const [wasAdded, setWasAdded] = useState(0);
  const columns = useColumns();
  const rows = useMemo<Row[]>(
    () => [
      ...(rules.data?.rules ?? []).map((shipped) => ({
        id: shipped.id,
        name: ruleName(text, shipped.id),
        shipped,
        own: null,
      })),
      ...(rules.data?.own ?? []).map(({ id, ...own }) => ({ id, name: own.name, shipped: null, own })),
    ],
    [rules.data, text],
  );
  if (!rules.data) return rules.error ? <ProblemMessage problem={rules.error} /> : <Loading />;
  const chosen = rows.find(({ id }) => id === chosenId);
  const close = () => setChosenId(null);
  return (
    <div className={chosen || chosenId === addedRule ? classes.split : classes.whole}>
      <div className={classes.side}>
        {manages && (
          <div className={classes.above}>
            <Button
              isCompact
              onClick={() => {
                setWasAdded(wasAdded + 1);
                setChosenId(addedRule);
              }}
            >
              {text('checks.own.add')}
            </Button>
          </div>
        )}
        <DataTable
          list="checks.rules"
          label={text('checks.view.rules')}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          density="comfortable"
          openRowId={chosen?.id ?? null}
          onOpen={({ id }) => setChosenId(id)}
        />
      </div>
      {chosen?.shipped && <RulePanel key={chosen.id} rule={chosen.shipped} isReadOnly={!manages} onClose={close} />}
      {chosen?.own && (
        <OwnRuleForm key={chosen.id} id={chosen.id} rule={chosen.own} isReadOnly={!manages} onClose={close} />
      )}
      {chosenId === addedRule && (
        <OwnRuleForm key={wasAdded} id={null} rule={null} isReadOnly={false} onClose={close} onAdded={setChosenId} />
      )}
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const text = useText();
  return useMemo(
    () => [
      { id: 'name', header: text('checks.rule'), cell: ({ name }) => <span title={name}>{name}</span> },
      {
        id: 'severity',
        header: text('checks.severity'),
        width: 112,
        cell: ({ shipped, own }) => {
          const { isEnabled, severity } = shipped ?? own;
          return isEnabled ? (
            <SeverityStatus severity={severity} />
          ) : (
            <Status meaning="information">{text('checks.off')}</Status>
          );
        },
      },
    ],
    [text],
  );
}
