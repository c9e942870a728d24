import { useState } from 'react';
import { incidentMoments } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { IncidentMoment } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { MomentDialog } from './moment-dialog.tsx';
import { ToldFacts } from './told-facts.tsx';
import classes from './facts.module.css';

interface MomentsPartProps {
  incident: Incident;
  manages: boolean;
}

/** The moments, kept apart: each starts other clocks. */
export function MomentsPart({ incident, manages }: MomentsPartProps) {
  const text = useText();
  const format = useFormat();
  const [edited, setEdited] = useState<IncidentMoment | null>(null);
  const { moments, awareReasons } = incident;
  return (
    <Part title={text('incidents.moments')}>
      <ul className={classes.moments}>
        {incidentMoments.map((moment) => {
          const at = moments[moment];
          const name = text(`incidents.moment.${moment}`);
          return (
            <li key={moment}>
              <div>
                <Muted>{name}</Muted>
                <div>{at === null ? text('incidents.moment.unknown') : format.zoned(at)}</div>
              </div>
              {manages && (
                <Button
                  kind="quiet"
                  isCompact
                  label={text(at === null ? 'incidents.moment.setNamed' : 'incidents.moment.correctNamed', {
                    moment: name,
                  })}
                  onClick={() => setEdited(moment)}
                >
                  {text(at === null ? 'incidents.moment.set' : 'incidents.moment.correct')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ToldFacts facts={[{ label: text('incidents.awareReasons'), words: awareReasons }]} />
      {edited && <MomentDialog incident={incident} moment={edited} onClose={() => setEdited(null)} />}
    </Part>
  );
}
