import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { formatOf } from '../../../lib/format.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Incident } from '../case/incident.ts';
import { listClockEvents } from './clock-events.ts';
import classes from './clocks.module.css';

interface ProposedClocksProps {
  incident: Incident;
  zone: string | undefined;
  onOpen: (clock: Clock) => void;
}

/** What drafts of law would ask for: a preview that counts nowhere. */
export function ProposedClocks({ incident, zone, onOpen }: ProposedClocksProps) {
  const text = useText();
  const language = useLanguage();
  const format = formatOf(language, zone);
  const regimes = [...new Set(incident.clocks.map(({ regime }) => regime))];
  const computed = useCall(
    'incidents.clocks',
    {
      regimes,
      events: listClockEvents(incident),
      circumstances: incident.facts.circumstances,
      withProposed: true,
      language,
      ...(zone !== undefined && { zone }),
    },
    { isEnabled: regimes.length > 0 },
  );
  if (computed.error) return <ProblemMessage problem={computed.error} />;
  if (regimes.length > 0 && !computed.data) return <Loading />;
  const proposed = computed.data?.clocks.filter(({ isProposed }) => isProposed) ?? [];
  return (
    <Callout meaning="information" title={text('incidents.proposed.title')}>
      <p>{text(proposed.length === 0 ? 'incidents.proposed.none' : 'incidents.proposed.what')}</p>
      <ul className={classes.clocks}>
        {proposed.map((clock) => (
          <li key={clock.id} className={classes.clock}>
            <div className={classes.obligation}>{clock.obligation}</div>
            {clock.target !== null && (
              <div>{text('incidents.proposed.target', { when: format.zoned(clock.target) })}</div>
            )}
            <div className={classes.foot}>
              <Muted>{clock.source.citation}</Muted>
              <Button
                kind="quiet"
                isCompact
                label={text('incidents.clock.stepsNamed', {
                  obligation: clock.obligation,
                  source: clock.source.citation,
                })}
                onClick={() => onOpen(clock)}
              >
                {text('incidents.clock.steps')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
