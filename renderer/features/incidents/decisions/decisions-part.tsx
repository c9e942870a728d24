import { useState } from 'react';
import { decisionSubjects } from '../../../../shared/contract/incidents/fields.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { AdviceEntry } from './advice-entry.tsx';
import { AdviseDialog } from './advise-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { DecisionEntry } from './decision-entry.tsx';
import { findLatest, type Subject } from './latest.ts';
import classes from './decisions.module.css';

/** Whether the authority and the persons are told: the officer advises, the controller decides, both with reasons. */
export function DecisionsPart({ incident }: { incident: Incident }) {
  const text = useText();
  return (
    <Part title={text('incidents.decisions')}>
      <Muted>{text('incidents.decisions.hint')}</Muted>
      {decisionSubjects.map((subject) => (
        <SubjectPart key={subject} incident={incident} subject={subject} />
      ))}
    </Part>
  );
}

function SubjectPart({ incident, subject }: { incident: Incident; subject: Subject }) {
  const text = useText();
  const advises = useMay('incidents.advise') && incident.isOpen;
  const decides = useMay('incidents.decide') && incident.isOpen;
  const [dialog, setDialog] = useState<'advise' | 'decide' | null>(null);
  const { advice, decision, earlier } = findLatest(incident, subject);
  const name = text(`incidents.subject.${subject}`);
  const close = () => setDialog(null);
  return (
    <section className={classes.subject} aria-label={text('incidents.subject.part', { subject: name })}>
      <h4 className={classes.heading}>{name}</h4>
      {advice ? <AdviceEntry advice={advice} /> : <Muted>{text('incidents.advice.none')}</Muted>}
      {decision ? <DecisionEntry decision={decision} /> : <Muted>{text('incidents.decision.none')}</Muted>}
      {earlier.length > 0 && (
        <details>
          <summary>{text('incidents.decision.earlier', { count: earlier.length })}</summary>
          {earlier.map((each) => (
            <DecisionEntry key={each.id} decision={each} />
          ))}
        </details>
      )}
      <Row>
        {advises && (
          <Button
            isCompact
            label={text('incidents.adviseNamed', { subject: name })}
            onClick={() => setDialog('advise')}
          >
            {text('incidents.advise')}
          </Button>
        )}
        {decides && (
          <Button
            isCompact
            kind={decision ? 'secondary' : 'primary'}
            label={text('incidents.decideNamed', { subject: name })}
            onClick={() => setDialog('decide')}
          >
            {text('incidents.decide')}
          </Button>
        )}
      </Row>
      {dialog === 'advise' && <AdviseDialog incident={incident} subject={subject} onClose={close} />}
      {dialog === 'decide' && <DecideDialog incident={incident} subject={subject} onClose={close} />}
    </section>
  );
}
