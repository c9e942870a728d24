import { useState } from 'react';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { AssessForm } from './assess-form.tsx';
import { AssessmentEntry } from './assessment-entry.tsx';

interface SeverityPartProps {
  incident: Incident;
  onCompare: () => void;
}

/** How severe the breach is by the method of ENISA: what was found last, and the form to find it. */
export function SeverityPart({ incident, onCompare }: SeverityPartProps) {
  const text = useText();
  const manages = useMay('incidents.manage') && incident.isOpen;
  const [latest, ...earlier] = incident.assessments;
  const [isAssessing, setIsAssessing] = useState(false);
  return (
    <Part title={text('incidents.severity')}>
      {latest ? <AssessmentEntry assessment={latest} /> : <Muted>{text('incidents.severity.hint')}</Muted>}
      {earlier.length > 0 && (
        <details>
          <summary>{text('incidents.severity.earlier', { count: earlier.length })}</summary>
          {earlier.map((each) => (
            <AssessmentEntry key={each.id} assessment={each} />
          ))}
        </details>
      )}
      <Row>
        {manages && !isAssessing && (
          <Button isCompact kind={latest ? 'secondary' : 'primary'} onClick={() => setIsAssessing(true)}>
            {text(latest ? 'incidents.assess.again' : 'incidents.assess')}
          </Button>
        )}
        <Button isCompact onClick={onCompare}>
          {text('incidents.cases.show')}
        </Button>
      </Row>
      {manages && isAssessing && <AssessForm incident={incident} onDone={() => setIsAssessing(false)} />}
    </Part>
  );
}
