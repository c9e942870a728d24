import { useMemo, useState } from 'react';
import { erasureItemStates } from '../../../../shared/contract/requests/erasure.ts';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { ItemRow } from '../../../ui/erasure/item-row.tsx';
import { ItemStateField } from '../../../ui/erasure/item-state-field.tsx';
import { describeItem } from '../../../ui/erasure/item-words.ts';
import { PageButtons } from '../../../ui/erasure/page-buttons.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import classes from '../retention.module.css';

const pageSize = 100;

/** The items of a run, each with its state and what went wrong with it. */
export function RunItems({ run: { planId, backends } }: { run: RetentionRun }) {
  const text = useText();
  const [state, setState] = useState('');
  const [page, setPage] = useState(0);
  const chosen = erasureItemStates.find((each) => each === state);
  const items = useCall(
    'retention.runItems',
    { planId, ...(chosen && { state: chosen }), limit: pageSize, offset: page * pageSize },
    { keepsPrevious: true },
  );
  const names = useMemo(() => new Map(backends.map(({ backendId, name }) => [backendId, name])), [backends]);
  const rows = items.data?.items ?? [];
  return (
    <>
      <Row>
        <ItemStateField
          value={state}
          onChange={(value) => {
            setState(value);
            setPage(0);
          }}
        />
      </Row>
      <ProblemMessage problem={items.error} />
      {items.data && rows.length === 0 && <Muted>{text('retention.runs.noItems')}</Muted>}
      <ul className={classes.list}>
        {rows.map((item) => (
          <ItemRow key={item.id} item={item}>
            <span>{describeItem(text, item, names)}</span>
          </ItemRow>
        ))}
      </ul>
      <PageButtons
        page={page}
        pageSize={pageSize}
        shown={rows.length}
        total={items.data?.total ?? 0}
        onPage={setPage}
      />
    </>
  );
}
