import { useState } from 'react';
import type { Publisher } from '../../../shared/contract/rule-packs.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted } from '../../ui/stack.tsx';
import { publisherColumns } from './rule-columns.tsx';

/** Whose signed files of rules are adopted. */
export function PublisherList({ publishers, manages }: { publishers: readonly Publisher[]; manages: boolean }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const distrust = useCommand('deadlines.distrustPublisher');
  const [left, setLeft] = useState<Publisher | null>(null);
  if (publishers.length === 0) return <Muted>{text('deadlines.publishers.none')}</Muted>;
  const confirm = () => {
    if (left) distrust.mutate({ fingerprint: left.fingerprint }, { onSuccess: () => setLeft(null) });
  };
  return (
    <>
      <PlainTable
        list="deadlines.publishers"
        caption={text('deadlines.publishers')}
        rows={publishers}
        rowId={({ fingerprint }) => fingerprint}
        columns={publisherColumns({ text, format, language }, manages ? setLeft : undefined)}
      />
      {left && (
        <Dialog title={text('deadlines.distrustNamed', { name: left.name })} onClose={() => setLeft(null)}>
          <p>{text('deadlines.distrustWhat')}</p>
          <ProblemMessage problem={distrust.error} />
          <Actions>
            <Button kind="primary" isBusy={distrust.isPending} onClick={confirm}>
              {text('deadlines.distrust')}
            </Button>
            <Button onClick={() => setLeft(null)}>{text('ui.cancel')}</Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
}
