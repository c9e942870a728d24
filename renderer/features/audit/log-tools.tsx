import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { bridge } from '../../lib/bridge.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { RemovedEntries } from './removed-entries.tsx';
import classes from './audit-page.module.css';

export type LogTools = ReturnType<typeof useLogTools>;

/** Checks the chain of entries, and writes the log to a file that can be checked without the vault. */
export function useLogTools() {
  return { verify: useCommand('audit.verify'), exportLog: useCommand('audit.export') };
}

export function LogButtons({ tools: { verify, exportLog } }: { tools: LogTools }) {
  const text = useText();
  const choose = async () => {
    const day = new Date().toISOString().slice(0, 10);
    const to = await bridge().choosePath('saveFile', `custos-log-${day}.jsonl`);
    if (to) exportLog.mutate({ to });
  };
  return (
    <>
      <Button
        icon={<IconShieldCheck size={16} aria-hidden />}
        isBusy={verify.isPending}
        onClick={() => verify.mutate({})}
      >
        {verify.isPending ? text('audit.verify.busy') : text('audit.verify')}
      </Button>
      <Button icon={<IconDownload size={16} aria-hidden />} isBusy={exportLog.isPending} onClick={() => void choose()}>
        {text('audit.export')}
      </Button>
    </>
  );
}

export function LogAnswers({ tools: { verify, exportLog } }: { tools: LogTools }) {
  const text = useText();
  return (
    <>
      <div className={classes.answers} role="status">
        {verify.data?.intact && (
          <Callout meaning="fine" title={text('audit.verify.intact', { entries: verify.data.entries })}>
            <p>
              {text('audit.verify.head')} <Mono>{verify.data.head}</Mono>
            </p>
            {verify.data.removed && <RemovedEntries removed={verify.data.removed} />}
          </Callout>
        )}
        {verify.data && !verify.data.intact && (
          <Callout meaning="overdue" title={text('audit.verify.broken', { seq: verify.data.brokenAt ?? 0 })}>
            {text('audit.verify.brokenAdvice')}
          </Callout>
        )}
        {exportLog.data && (
          <Callout meaning="fine" title={text('audit.export.done', { entries: exportLog.data.entries })}>
            <Mono>{exportLog.data.path}</Mono>
          </Callout>
        )}
      </div>
      <ProblemMessage problem={verify.error ?? exportLog.error} />
    </>
  );
}
