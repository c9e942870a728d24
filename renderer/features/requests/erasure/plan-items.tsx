import { useMemo, useState } from 'react';
import { erasureItemStates } from '../../../../shared/contract/requests/erasure.ts';
import type { ErasureItem, ErasurePlan } from '../../../../shared/contract/requests/erasure.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField, SelectField } from '../../../ui/fields.tsx';
import { ProblemMessage, useProblemText } from '../../../ui/problem-message.tsx';
import { Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { itemMeanings } from './plan-counts.ts';
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
  const problemText = useProblemText();
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
        <SelectField
          label={text('requests.erase.filter')}
          value={state}
          onChange={(value) => {
            setState(value);
            setPage(0);
          }}
          choices={[
            { value: '', label: text('requests.all') },
            ...erasureItemStates.map((value) => ({ value, label: text(`requests.erase.itemState.${value}`) })),
          ]}
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
          <li key={item.id} className={classes.row}>
            {mayHold || (mayConfirm && item.state === 'byHand') ? (
              <CheckboxField
                label={describeItem(item, names, text)}
                isChecked={chosen.has(item.id)}
                onChange={(isChosen) => toggle(item.id, isChosen)}
              />
            ) : (
              <span>{describeItem(item, names, text)}</span>
            )}
            <div>
              <Status meaning={itemMeanings[item.state]}>{text(`requests.erase.itemState.${item.state}`)}</Status>
              {item.ground !== null && <p className={classes.when}>{text(`requests.ground.${item.ground}`)}</p>}
              {item.lastCode !== null && <p className={classes.when}>{problemText(item.lastCode)}</p>}
            </div>
          </li>
        ))}
      </ul>
      {(total > pageSize || page > 0) && (
        <Row>
          <Button isDisabled={page === 0} onClick={() => setPage(page - 1)}>
            {text('requests.erase.previous')}
          </Button>
          <span>
            {text('requests.erase.page', { from: page * pageSize + 1, to: page * pageSize + rows.length, total })}
          </span>
          <Button isDisabled={(page + 1) * pageSize >= total} onClick={() => setPage(page + 1)}>
            {text('requests.erase.next')}
          </Button>
        </Row>
      )}
      {dialog === 'hold' && <HoldDialog planId={plan.id} items={picked} onClose={done} />}
      {dialog === 'confirm' && <ConfirmDialog planId={plan.id} items={picked} onClose={done} />}
    </section>
  );
}

function describeItem(item: ErasureItem, names: ReadonlyMap<string, string>, text: ReturnType<typeof useText>): string {
  return text(`requests.erase.resource.${item.resource}`, {
    id: item.externalId,
    backend: item.backendId === null ? '' : (names.get(item.backendId) ?? item.backendId),
    messages: item.messages,
  });
}
