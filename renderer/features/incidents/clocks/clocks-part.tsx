import { useState } from 'react';
import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { CalendarButton } from './calendar-button.tsx';
import { ClockList } from './clock-list.tsx';
import { sortClocks } from './clock-state.ts';
import { EventDialog } from './event-dialog.tsx';
import { ProposedClocks } from './proposed-clocks.tsx';
import { StepsDialog } from './steps-dialog.tsx';
import { useControllerZone } from './use-controller-zone.ts';

interface ClocksPartProps {
  incident: Incident;
  /** Milliseconds. */
  now: number;
}

/** What is due by when under which law, what presses most on top. */
export function ClocksPart({ incident, now }: ClocksPartProps) {
  const text = useText();
  const manages = useMay('incidents.manage');
  const [opened, setOpened] = useState<Clock | null>(null);
  const [isRecording, setIsRecording] = useState(false);
  const [showsProposed, setShowsProposed] = useState(false);
  const clocks = sortClocks(incident.clocks.filter(({ isProposed }) => !isProposed));
  const owed = clocks.filter(({ state }) => state !== 'notDue');
  const notOwed = clocks.filter(({ state }) => state === 'notDue');
  const zone = useControllerZone(incident.controllerId);
  return (
    <Part title={text('incidents.clocks')}>
      {clocks.length === 0 && <Muted>{text('incidents.clocks.none')}</Muted>}
      {owed.length > 0 && <ClockList clocks={owed} now={now} zone={zone} onOpen={setOpened} />}
      {notOwed.length > 0 && (
        <details>
          <summary>{text('incidents.clocks.notOwed', { count: notOwed.length })}</summary>
          <ClockList clocks={notOwed} now={now} zone={zone} onOpen={setOpened} />
        </details>
      )}
      {showsProposed && <ProposedClocks incident={incident} zone={zone} onOpen={setOpened} />}
      <Row>
        {manages && incident.isOpen && (
          <Button isCompact onClick={() => setIsRecording(true)}>
            {text('incidents.event.record')}
          </Button>
        )}
        <Button isCompact isPressed={showsProposed} onClick={() => setShowsProposed(!showsProposed)}>
          {text('incidents.proposed.show')}
        </Button>
        {!incident.isDrill && <CalendarButton incident={incident} />}
      </Row>
      {opened && <StepsDialog clock={opened} now={now} zone={zone} onClose={() => setOpened(null)} />}
      {isRecording && <EventDialog incident={incident} onClose={() => setIsRecording(false)} />}
    </Part>
  );
}
