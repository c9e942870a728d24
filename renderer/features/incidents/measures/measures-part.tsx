import { useState } from 'react';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Incident } from '../case/incident.ts';
import classes from '../case/case.module.css';
import { MeasureDialog } from './measure-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';

export type Measure = Incident['measures'][number];

/** What follows from the incident, with owner and date, tied to the audit that checks it and the record it changes. */
export function MeasuresPart({ incident }: { incident: Incident }) {
  const text = useText();
  const manages = useMay('incidents.manage');
  const [edited, setEdited] = useState<Measure | 'new' | null>(null);
  const [settled, setSettled] = useState<Measure | null>(null);
  return (
    <Part title={text('incidents.measures')}>
      {incident.measures.length === 0 && <Muted>{text('incidents.measures.none')}</Muted>}
      {incident.measures.length > 0 && (
        <ul className={classes.list}>
          {incident.measures.map((measure) => (
            <li key={measure.id} className={classes.row}>
              <MeasureWords measure={measure} />
              {manages && measure.doneOn === null && (
                <Row>
                  <Button
                    isCompact
                    label={text('incidents.measure.settleNamed', { measure: measure.text })}
                    onClick={() => setSettled(measure)}
                  >
                    {text('incidents.measure.settle')}
                  </Button>
                  <Button
                    kind="quiet"
                    isCompact
                    label={text('incidents.measure.changeNamed', { measure: measure.text })}
                    onClick={() => setEdited(measure)}
                  >
                    {text('incidents.task.change')}
                  </Button>
                </Row>
              )}
            </li>
          ))}
        </ul>
      )}
      {manages && (
        <div>
          <Button isCompact onClick={() => setEdited('new')}>
            {text('incidents.measure.add')}
          </Button>
        </div>
      )}
      {edited && (
        <MeasureDialog
          incidentId={incident.id}
          measure={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {settled && <SettleDialog incidentId={incident.id} measure={settled} onClose={() => setSettled(null)} />}
    </Part>
  );
}

function MeasureWords({ measure }: { measure: Measure }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const readsProgramme = useMay('programme.read');
  const readsRecords = useMay('records.read');
  const activities = useCall('programme.list', {}, { isEnabled: readsProgramme }).data?.activities;
  const records = useCall('records.list', {}, { isEnabled: readsRecords }).data?.records;
  const { text: words, owner, dueOn, doneOn, doneNote, activityId, recordId } = measure;
  const activity = activities?.find(({ id }) => id === activityId)?.name;
  const record = records?.find(({ id }) => id === recordId)?.name;
  return (
    <div>
      {doneOn !== null ? (
        <Status meaning="fine">{text('incidents.measure.doneOn', { day: format.day(doneOn) })}</Status>
      ) : dueOn === null ? (
        <Status meaning="information">{text('incidents.measure.undated')}</Status>
      ) : (
        <Status meaning={dueOn < today ? 'overdue' : 'soon'}>
          {text(dueOn < today ? 'incidents.measure.overdueSince' : 'incidents.measure.dueOn', {
            day: format.day(dueOn),
          })}
        </Status>
      )}
      <p className={classes.words}>{words}</p>
      {owner !== '' && <div>{text('incidents.task.owner.of', { owner })}</div>}
      {activity !== undefined && <Muted>{text('incidents.measure.checkedBy', { activity })}</Muted>}
      {record !== undefined && <div>{text('incidents.measure.ofRecord', { record })}</div>}
      {doneNote !== '' && <Muted>{doneNote}</Muted>}
    </div>
  );
}
