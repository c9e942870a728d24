import { useMemo, useState } from 'react';
import type { PrivacyNotice } from '../../../../shared/contract/privacy-notices.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Status } from '../../../ui/status.tsx';
import { AddNoticeDialog } from './add-notice-dialog.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { countProblems } from './notice-words.ts';
import classes from '../checks-page.module.css';

/** Versions of privacy notices, and what each lacks. */
export function NoticesView() {
  const text = useText();
  const list = useCall('checks.notices', {});
  const manages = useMay('checks.manage');
  const [chosenId, setChosenId] = useKept<string | null>('checks.notice', null, asItIs);
  const [isAdding, setIsAdding] = useState(false);
  const columns = useColumns();
  const notices = list.data?.notices ?? [];
  const chosen = notices.find(({ id }) => id === chosenId);
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const add = manages && (
    <Button isCompact onClick={() => setIsAdding(true)}>
      {text('checks.notices.add')}
    </Button>
  );
  return (
    <>
      {notices.length === 0 ? (
        <EmptyState title={text('checks.notices.none.title')} action={add}>
          {text('checks.notices.none')}
        </EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <div className={classes.side}>
            <div className={classes.above}>{add}</div>
            <DataTable
              list="checks.notices"
              label={text('checks.view.notices')}
              rows={notices}
              columns={columns}
              rowId={({ id }) => id}
              density="comfortable"
              openRowId={chosen?.id ?? null}
              onOpen={({ id }) => setChosenId(id)}
            />
          </div>
          {chosen && (
            <NoticePanel key={chosen.id} notice={chosen} isReadOnly={!manages} onClose={() => setChosenId(null)} />
          )}
        </div>
      )}
      {isAdding && <AddNoticeDialog onClose={() => setIsAdding(false)} onAdded={setChosenId} />}
    </>
  );
}

function useColumns(): Column<PrivacyNotice>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'version',
        header: text('checks.notices.version'),
        cell: ({ version, language }) => {
          const words = text('checks.list', { name: version, language: text(`findings.language.${language}`) });
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'from',
        header: text('checks.notices.validFrom'),
        width: 148,
        cell: ({ validFrom }) => <DateText instant={validFrom} />,
      },
      {
        id: 'problems',
        header: text('checks.notices.problems'),
        width: 148,
        cell: (notice) => {
          const problems = countProblems(notice);
          return (
            <Status meaning={problems === 0 ? 'fine' : 'soon'}>
              {text('checks.notices.problemCount', { problems, count: format.number(problems) })}
            </Status>
          );
        },
      },
    ],
    [text, format],
  );
}
