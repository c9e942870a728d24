import { useState } from 'react';
import type { RecordSummary } from '../../../../shared/contract/records/records.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import type { References } from '../../../ui/described/field-description.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Row } from '../../../ui/stack.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { ExportForm } from '../files/export-form.tsx';
import { MissingFields, RecordState, ReviewDate } from '../record-state.tsx';
import { ChangesPart } from './changes-part.tsx';
import { ContentPart } from './content-part.tsx';
import { DifferencesPart } from './differences-part.tsx';
import { RecordActions } from './record-actions.tsx';
import { RevisionsPart } from './revisions-part.tsx';
import classes from '../records.module.css';

interface RecordPanelProps {
  summary: RecordSummary;
  references: References;
  onChoose: (id: string | null) => void;
}

type View = 'content' | 'changes' | 'revisions' | 'differences' | 'export';

/** One record: what it says, how it came to say it, and whether it is so. */
export function RecordPanel({ summary, references, onChoose }: RecordPanelProps) {
  const text = useText();
  const comparesBots = useMay('findings.read');
  const [view, setView] = useState<View>('content');
  const record = useCall('records.get', { id: summary.id }, { keepsPrevious: true });
  const title = text('records.named', { number: summary.number, name: summary.name });
  const views: View[] = [
    'content',
    'changes',
    'revisions',
    ...(comparesBots ? ['differences' as const] : []),
    'export',
  ];
  const { data } = record;
  const contentOf = (each: View) => {
    if (!data) return null;
    if (each === 'content') return <ContentPart record={data} references={references} />;
    if (each === 'changes') return <ChangesPart record={data} references={references} />;
    if (each === 'revisions') return <RevisionsPart record={data} references={references} />;
    if (each === 'differences') return <DifferencesPart record={data} references={references} />;
    return <ExportForm hasChanges={summary.hasChanges} chosen={{ ids: [summary.id] }} name={summary.number} />;
  };
  return (
    <SidePanel title={title} onClose={() => onChoose(null)}>
      <Row gap={16}>
        <RecordState {...summary} />
        <MissingFields {...summary} />
        <span>
          {text('records.review')}: <ReviewDate {...summary} />
        </span>
      </Row>
      {data ? <RecordActions record={data} references={references} onChoose={onChoose} /> : <Loading />}
      <ProblemMessage problem={record.error} />
      <Tabs
        label={text('records.parts')}
        chosen={view}
        onChoose={setView}
        tabs={views.map((each) => ({
          id: each,
          label: text(`records.part.${each}`),
          content: <div className={classes.tab}>{contentOf(each)}</div>,
        }))}
      />
    </SidePanel>
  );
}
