import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Part } from '../../../ui/part.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted, Row } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';
import { countItems, sortItems } from './drill-items.ts';
import type { DrillReport } from './drill-items.ts';
import { ExportForm } from './export-form.tsx';
import { useItemColumns } from './item-columns.tsx';

interface DrillPanelProps {
  drill: IncidentSummary;
  onOpen: ((incidentId: string) => void) | null;
  onClose: () => void;
}

/** How a drill went: what was late, what was never done, and the report as a file. */
export function DrillPanel({ drill, onOpen, onClose }: DrillPanelProps) {
  const text = useText();
  const report = useCall('incidents.drillReport', { id: drill.id, language: useLanguage() });
  return (
    <SidePanel title={text('incidentRegister.named', { number: drill.number, title: drill.title })} onClose={onClose}>
      <Callout meaning="information" title={text('incidentRegister.drill.sign')}>
        {text('incidentRegister.drill.signWhat')}
      </Callout>
      <Row>
        {onOpen && (
          <Button kind={drill.isOpen ? 'primary' : 'secondary'} onClick={() => onOpen(drill.id)}>
            {text('incidentRegister.openCase')}
          </Button>
        )}
        <Button isBusy={report.isFetching} onClick={() => void report.refetch()}>
          {text('incidentRegister.drill.again')}
        </Button>
      </Row>
      <ProblemMessage problem={report.error} />
      {report.data ? <Report report={report.data} /> : report.error === null && <Loading />}
      <ExportForm drillId={drill.id} />
    </SidePanel>
  );
}

function Report({ report }: { report: DrillReport }) {
  const text = useText();
  const format = useFormat();
  const { startedAt, endedAt, speed, items } = report;
  const isRunning = endedAt === null;
  const columns = useItemColumns(isRunning);
  const counts = countItems(items);
  return (
    <>
      <Callout
        meaning={judge(counts, isRunning)}
        title={text(isRunning ? 'incidentRegister.report.findingSoFar' : 'incidentRegister.report.finding', counts)}
      />
      <Facts
        facts={[
          { label: text('incidentRegister.drill.startedAt'), value: format.zoned(startedAt) },
          {
            label: text('incidentRegister.drill.endedAt'),
            value: isRunning ? text('incidentRegister.drill.runs') : format.zoned(endedAt),
          },
          { label: text('incidentRegister.drill.speed'), value: text('incidentRegister.drill.speedValue', { speed }) },
        ]}
      />
      {items.length === 0 ? (
        <Muted>{text('incidentRegister.report.none')}</Muted>
      ) : (
        <Part title={text('incidentRegister.report')}>
          <PlainTable
            list="incidentRegister.drillReport"
            caption={text('incidentRegister.report')}
            hidesCaption
            rows={sortItems(items)}
            columns={columns}
            rowId={({ kind, name }) => `${kind} ${name}`}
          />
        </Part>
      )}
    </>
  );
}

/** Of a drill that runs, what is not done is not too late yet. */
function judge({ late, notDone }: ReturnType<typeof countItems>, isRunning: boolean): Meaning {
  if (late > 0 || (notDone > 0 && !isRunning)) return 'overdue';
  return isRunning ? 'information' : 'fine';
}
