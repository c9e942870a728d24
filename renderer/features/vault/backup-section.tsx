import { bridge } from '../../lib/bridge.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useRecentJob } from '../../lib/use-recent-job.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Mono, Muted, Stack } from '../../ui/stack.tsx';
import { BackupSchedule } from './backup-schedule.tsx';
import { RestoreTest } from './restore-test.tsx';
import { VaultJobLine } from './vault-job-line.tsx';
import classes from './backup-section.module.css';

/** A complete encrypted copy in a new folder, those on a schedule, whether one opens, and the copies before changes. */
export function BackupSection({ vaultName }: { vaultName: string }) {
  const text = useText();
  const backup = useCommand('vault.backup');
  const job = useRecentJob(['vault.backup']);
  const state = useCall('vault.backupState', {}, { isAskedOnArrival: true });
  const choose = async () => {
    const day = new Date().toISOString().slice(0, 10);
    const to = await bridge().choosePath('folder', `${vaultName}-${day}.custos`);
    if (to) backup.mutate({ to });
  };
  return (
    <Section title={text('vault.backup.title')}>
      <Stack>
        <p>{text('vault.backup.intro')}</p>
        <ProblemMessage problem={backup.error} />
        <VaultJobLine job={job} />
      </Stack>
      <Actions>
        <Button onClick={() => void choose()} isBusy={backup.isPending || job?.state === 'running'}>
          {text('vault.backup.submit')}
        </Button>
      </Actions>
      <ProblemMessage problem={state.error} />
      {state.data && <BackupSchedule state={state.data} />}
      {state.data && <RestoreTest lastTest={state.data.lastTest} />}
      <AutomaticBackups />
    </Section>
  );
}

function AutomaticBackups() {
  const text = useText();
  const format = useFormat();
  const answer = useCall('vault.automaticBackups', {});
  const backups = answer.data?.backups ?? [];
  return (
    <Stack gap={8}>
      <h3>{text('vault.automatic.title')}</h3>
      <ProblemMessage problem={answer.error} />
      {answer.data && backups.length === 0 && <Muted>{text('vault.automatic.none')}</Muted>}
      {backups.length > 0 && (
        <>
          <p>{text('vault.automatic.intro')}</p>
          <table className={classes.table} aria-label={text('vault.automatic.title')}>
            <thead>
              <tr>
                <th scope="col">{text('vault.automatic.at')}</th>
                <th scope="col">{text('vault.automatic.cause')}</th>
                <th scope="col">{text('vault.automatic.size')}</th>
                <th scope="col">{text('vault.automatic.deletedAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {backups.map((each) => (
                <tr key={each.path}>
                  <td>
                    <DateText instant={each.at} />
                  </td>
                  <td>{text(`vault.automatic.cause.${each.cause}`)}</td>
                  <td>{format.bytes(each.bytes)}</td>
                  <td>
                    <DateText instant={each.deletedAfter} withTime={false} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Muted>{text('vault.automatic.where')}</Muted>
            <p>
              <Mono>{folderOf(backups[0]?.path ?? '')}</Mono>
            </p>
          </div>
        </>
      )}
    </Stack>
  );
}

/** All of them lie beside each other. */
function folderOf(path: string): string {
  return path.replace(/[/\\][^/\\]*$/, '');
}
