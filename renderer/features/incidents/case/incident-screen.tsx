import { useState } from 'react';
import type { ReactNode } from 'react';
import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { ClocksPart } from '../clocks/clocks-part.tsx';
import { FactsPart } from '../facts/facts-part.tsx';
import { CurrentPhase } from '../phases/current-phase.tsx';
import { CasesPanel } from '../severity/cases-panel.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { BackButton } from './back-button.tsx';
import { IncidentBar } from './incident-bar.tsx';
import { PhaseStepper } from './phase-stepper.tsx';
import { useIncidentNow } from './use-incident-now.ts';
import classes from './case.module.css';

/** Parts of a case that other features bring. */
export interface OtherParts {
  renderScope: (incidentId: string) => ReactNode;
  renderNotifications: (incidentId: string) => ReactNode;
  renderCommunications: (incidentId: string) => ReactNode;
}

interface IncidentScreenProps extends OtherParts {
  id: string;
  onClose: () => void;
}

/** One incident: its phases above, facts and clocks at the left, the phase in the middle, what happened at the right. */
export function IncidentScreen({ id, onClose, ...parts }: IncidentScreenProps) {
  const text = useText();
  const read = useCall('incidents.get', { id, language: useLanguage() }, { keepsPrevious: true });
  const now = useIncidentNow(read.data?.drill ?? null, read.dataUpdatedAt);
  const [chosen, setChosen] = useState<IncidentPhase | null>(null);
  const [comparesCases, setComparesCases] = useState(false);
  const { data: incident } = read;
  if (!incident)
    return read.error ? (
      <div className={classes.bar}>
        <BackButton onClick={onClose} />
        <ProblemMessage problem={read.error} />
      </div>
    ) : (
      <Loading />
    );
  const shown = chosen ?? incident.phase;
  return (
    <div className={classes.screen}>
      <IncidentBar incident={incident} now={now} onClose={onClose} />
      <ProblemMessage problem={read.error} />
      <PhaseStepper incident={incident} shown={shown} onChoose={setChosen} />
      <div className={classes.columns}>
        <section className={classes.side} aria-label={text('incidents.facts')}>
          <ClocksPart incident={incident} now={now} />
          <FactsPart incident={incident} />
        </section>
        <section className={classes.phase} aria-label={text(`incidents.phase.${shown}`)}>
          <CurrentPhase
            key={shown}
            incident={incident}
            phase={shown}
            now={now}
            onCompare={() => setComparesCases(true)}
            onMoved={() => setChosen(null)}
            {...parts}
          />
        </section>
        {comparesCases ? (
          <CasesPanel onClose={() => setComparesCases(false)} />
        ) : (
          <Timeline incident={incident} now={now} />
        )}
      </div>
    </div>
  );
}
