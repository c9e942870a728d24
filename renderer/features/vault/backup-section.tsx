import { bridge } from '../../lib/bridge.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Callout } from '../../ui/status.tsx';
import { Mono, Stack } from '../../ui/stack.tsx';

/** A complete encrypted copy in a new folder. */
export function BackupSection({ vaultName }: { vaultName: string }) {
  const text = useText();
  const format = useFormat();
  const backup = useCommand('vault.backup');
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
        <div role="status">
          {backup.data && (
            <Callout meaning="fine" title={text('vault.backup.done', { size: format.bytes(backup.data.bytes) })}>
              <Mono>{backup.data.path}</Mono>
            </Callout>
          )}
        </div>
      </Stack>
      <Actions>
        <Button onClick={() => void choose()} isBusy={backup.isPending}>
          {backup.isPending ? text('vault.backup.busy') : text('vault.backup.submit')}
        </Button>
      </Actions>
    </Section>
  );
}
