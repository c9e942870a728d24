import { useCall, useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { DetectionForm } from './detection-form.tsx';
import { TryText } from './try-text.tsx';
import classes from './detection-view.module.css';

/** What detection goes by, how far it got, and a place to try it. */
export function DetectionView() {
  const text = useText();
  const settings = useCall('findings.settings', {});
  const manages = useMay('findings.manage');
  return (
    <div className={classes.view}>
      <Coverage />
      <ProblemMessage problem={settings.error} />
      {!settings.data && !settings.error && <Loading />}
      {settings.data && (
        <Section title={text('findings.detection.settings')}>
          <DetectionForm key={JSON.stringify(settings.data)} settings={settings.data} isReadOnly={!manages} />
        </Section>
      )}
      <TryText />
    </div>
  );
}

/** Whether everything stored was scanned by the rules of today. */
function Coverage() {
  const text = useText();
  const format = useFormat();
  const coverage = useCall('findings.coverage', {});
  const rescan = useCommand('findings.rescan');
  const scans = useMay('findings.scan');
  if (!coverage.data) return <ProblemMessage problem={coverage.error} />;
  const { messages, waiting } = coverage.data;
  if (messages === 0) return <Callout meaning="information">{text('findings.coverage.none')}</Callout>;
  if (waiting === 0) {
    return <Callout meaning="fine">{text('findings.coverage.all', { count: format.number(messages) })}</Callout>;
  }
  return (
    <Stack>
      <Callout
        meaning="soon"
        action={
          scans && (
            <Button isBusy={rescan.isPending} onClick={() => rescan.mutate({})}>
              {text('findings.coverage.scan')}
            </Button>
          )
        }
      >
        {text('findings.coverage.waiting', { waiting: format.number(waiting), count: format.number(messages) })}
      </Callout>
      <ProblemMessage problem={rescan.error} />
    </Stack>
  );
}
