import type { RestoreTest } from '../../../shared/contract/vault-backups.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { DateText } from '../../ui/date-text.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { useProblemText } from '../../ui/problem-message.tsx';
import { Facts, Mono, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

export function RestoreTestResult({ tested }: { tested: RestoreTest }) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const isWhole = tested.outcome === 'whole';
  return (
    <Callout meaning={isWhole ? 'fine' : 'overdue'} title={text(`vault.test.${tested.outcome}`)}>
      <Stack gap={8}>
        {tested.problem !== null && <p>{problemText(tested.problem)}</p>}
        <Facts
          facts={[
            { label: text('vault.test.at'), value: <DateText instant={tested.at} /> },
            { label: text('vault.test.from'), value: <Mono>{tested.from}</Mono> },
            ...(tested.backupAt === null
              ? []
              : [{ label: text('vault.test.backupAt'), value: <DateText instant={tested.backupAt} /> }]),
            ...(tested.continuesLog === null
              ? []
              : [
                  {
                    label: text('vault.test.log'),
                    value: text(tested.continuesLog ? 'vault.test.log.same' : 'vault.test.log.other'),
                  },
                ]),
          ]}
        />
        {isWhole && !tested.readsContent && <p>{text('vault.test.noContent')}</p>}
        {tested.counts.length > 0 && (
          <PlainTable
            list="vault.restoreTest"
            caption={text('vault.test.counts')}
            rows={tested.counts}
            rowId={({ thing }) => thing}
            columns={[
              {
                id: 'thing',
                header: text('vault.test.thing'),
                cell: ({ thing }) => text(`vault.test.thing.${thing}`),
              },
              {
                id: 'backup',
                header: text('vault.test.inBackup'),
                isNumber: true,
                cell: ({ backup }) => format.number(backup),
              },
              {
                id: 'now',
                header: text('vault.test.now'),
                isNumber: true,
                cell: ({ now }) => (now === null ? text('vault.test.unread') : format.number(now)),
              },
            ]}
          />
        )}
      </Stack>
    </Callout>
  );
}
