import { useText, useFormat } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { CaseFileButton } from '../../../ui/case-file/case-file-button.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import { ClockStatus } from '../clocks/clock-status.tsx';
import { SeverityLevelStatus } from '../list/severity-level.tsx';
import { BackButton } from './back-button.tsx';
import type { Incident } from './incident.ts';
import classes from './case.module.css';

interface IncidentBarProps {
  incident: Incident;
  /** Milliseconds. */
  now: number;
  onClose: () => void;
}

/** Which incident this is, how severe, and what is due next. */
export function IncidentBar({ incident, now, onClose }: IncidentBarProps) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('incidents.manage');
  const { number, title, kind, nextClock, severityLevel, isOpen, drill } = incident;
  return (
    <>
      <div className={classes.bar}>
        <BackButton onClick={onClose} />
        <h2>{text('incidents.case', { number, title })}</h2>
        <Status meaning={kind === 'breach' ? 'soon' : 'information'}>{text(`incidents.kind.${kind}`)}</Status>
        <SeverityLevelStatus level={severityLevel} />
        {isOpen && nextClock && (
          <span title={nextClock.obligation}>
            <ClockStatus clock={nextClock} now={now} />
          </span>
        )}
        {!isOpen && <Status meaning="information">{text('incidents.closed')}</Status>}
        {manages && (
          <CaseFileButton
            file={{ name: 'incidents.exportCaseFile', of: { id: incident.id } }}
            fileName={number}
            purpose="incident"
            isCompact
          />
        )}
      </div>
      {drill && (
        <div className={classes.notice}>
          <Callout
            meaning="information"
            title={text('incidents.drill.runs', {
              speed: drill.speed,
              now: format.zoned(new Date(now).toISOString()),
            })}
          />
        </div>
      )}
    </>
  );
}
