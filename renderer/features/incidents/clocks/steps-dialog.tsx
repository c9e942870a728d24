import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { formatOf } from '../../../lib/format.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Facts, Mono, Muted, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import { ClockStatus } from './clock-status.tsx';
import classes from './clocks.module.css';

interface StepsDialogProps {
  clock: Clock;
  /** Milliseconds. */
  now: number;
  zone: string | undefined;
  onClose: () => void;
}

/** How the end of a clock was reckoned: rule, article and each step with its source. */
export function StepsDialog({ clock, now, zone, onClose }: StepsDialogProps) {
  const text = useText();
  const format = formatOf(useLanguage(), zone);
  const { obligation, recipient, threshold, target, latest, note, steps, source } = clock;
  const moment = (label: string, at: string | null) => (at === null ? [] : [{ label, value: format.zoned(at) }]);
  return (
    <Dialog title={obligation} onClose={onClose} width={680}>
      <Stack>
        {clock.isProposed && <Callout meaning="information">{text('incidents.proposed.what')}</Callout>}
        <Facts
          facts={[
            { label: text('incidents.clock.stands'), value: <ClockStatus clock={clock} now={now} /> },
            ...moment(text('incidents.clock.targetField'), target),
            ...moment(text('incidents.clock.latestField'), latest === target ? null : latest),
            { label: text('incidents.clock.recipient'), value: recipient },
            { label: text('incidents.clock.threshold'), value: threshold },
            { label: text('incidents.clock.source'), value: <Source source={source} /> },
            ...(note === null ? [] : [{ label: text('incidents.clock.note'), value: note }]),
          ]}
        />
        <h3 className={classes.heading}>{text('incidents.clock.reckoning')}</h3>
        <ol className={classes.reckoning}>
          {steps.map((step, index) => (
            <li key={index}>
              <p>{step.text}</p>
              <Source source={step.source} />
              {!step.isVerified && <Unverified />}
            </li>
          ))}
        </ol>
        <Actions>
          <Button kind="primary" onClick={onClose}>
            {text('ui.close')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}

/** An address is text to be copied: Custos opens nothing. */
function Source({ source: { citation, url } }: { source: Clock['source'] }) {
  return (
    <>
      <div>
        <Muted>{citation}</Muted>
      </div>
      {url !== null && (
        <div>
          <Mono>{url}</Mono>
        </div>
      )}
    </>
  );
}
