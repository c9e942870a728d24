import { useMemo, useState } from 'react';
import { erasureItemStates } from '../../../../shared/contract/requests/erasure.ts';
import type { ErasurePlan } from '../../../../shared/contract/requests/erasure.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ItemRow } from '../../../ui/erasure/item-row.tsx';
import { ItemStateField } from '../../../ui/erasure/item-state-field.tsx';
import { describeItem } from '../../../ui/erasure/item-words.ts';
import { PageButtons } from '../../../ui/erasure/page-buttons.tsx';
import { CheckboxField } from '../../../ui/fields.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row } from '../../../ui/stack.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import classes from '../case/case.module.css';

interface PlanItemsProps {
  plan: ErasurePlan;
  mayHold: boolean;
  mayConfirm: boolean;
}

const pageSize = 200;

/** The items of a plan, each with its state; some are held back, some are confirmed by hand. */
export function PlanItems({ plan, mayHold, mayConfirm }: PlanItemsProps) {
  const text = useText();
  const [state, setState] = useState('');
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'hold' | 'confirm' | null>(null);
  const items = useCall(
    'requests.planItems',
    {
      planId: plan.id,
      state: erasureItemStates.find((each) => each === state),
      limit: pageSize,
      offset: page * pageSize,
    },
    { keepsPrevious: true },
  );
  const names = useMemo(() => new Map(plan.backends.map(({ backendId, name }) => [backendId, name])), [plan.backends]);
  const rows = items.data?.items ?? [];
  const total = items.data?.total ?? 0;
  const picked = rows.filter(({ id }) => chosen.has(id));
  const canConfirm = mayConfirm && picked.length > 0 && picked.every((item) => item.state === 'byHand');
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
  const done = () => {
    setDialog(null);
    setChosen(new Set());
  };
  return (
    <section aria-label={text('requests.erase.items')}>
      <h3 className={classes.heading}>{text('requests.erase.items')}</h3>
      <Row>
        <ItemStateField
          value={state}
          onChange={(value) => {
            setState(value);
            setPage(0);
          }}
        />
        {mayHold && (
          <Button isDisabled={picked.length === 0} onClick={() => setDialog('hold')}>
            {text('requests.erase.hold', { count: picked.length })}
          </Button>
        )}
        {mayConfirm && (
          <Button isDisabled={!canConfirm} onClick={() => setDialog('confirm')}>
            {text('requests.erase.confirm', { count: picked.length })}
          </Button>
        )}
      </Row>
      <ProblemMessage problem={items.error} />
      <ul className={classes.list}>
        {rows.map((item) => (
          <ItemRow key={item.id} item={item}>
            {mayHold || (mayConfirm && item.state === 'byHand') ? (
              <CheckboxField
                label={describeItem(text, item, names)}
                isChecked={chosen.has(item.id)}
                onChange={(isChosen) => toggle(item.id, isChosen)}
              />
            ) : (
              <span>{describeItem(text, item, names)}</span>
            )}
          </ItemRow>
        ))}
      </ul>
      <PageButtons page={page} pageSize={pageSize} shown={rows.length} total={total} onPage={setPage} />
      {dialog === 'hold' && <HoldDialog planId={plan.id} items={picked} onClose={done} />}
      {dialog === 'confirm' && <ConfirmDialog planId={plan.id} items={picked} onClose={done} />}
    </section>
  );
}
