import { useState } from 'react';
import type { Dpia, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import { useText } from '../../../../lib/use-text.ts';
import type { References } from '../../../../ui/described/field-description.ts';
import { SidePanel } from '../../../../ui/side-panel.tsx';
import { Row } from '../../../../ui/stack.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import { DpiaState, NextStep } from '../dpia-state.tsx';
import { ExportForm } from '../export-form.tsx';
import { ContentPart } from './content-part.tsx';
import { DpiaActions } from './dpia-actions.tsx';
import { OverviewPart } from './overview-part.tsx';
import { RisksPart } from './risks-part.tsx';
import { ThresholdPart } from './threshold-part.tsx';
import classes from '../../assessments.module.css';

interface DpiaPanelProps {
  dpia: Dpia;
  questions: readonly DpiaQuestion[];
  references: References;
  onEdit: () => void;
  onClose: () => void;
}

const views = ['overview', 'threshold', 'content', 'risks', 'export'] as const;
type View = (typeof views)[number];

/** One assessment: how far it is, what it says, and what may be done with it. */
export function DpiaPanel({ dpia, questions, references, onEdit, onClose }: DpiaPanelProps) {
  const text = useText();
  const [view, setView] = useState<View>('overview');
  const contentOf = (each: View) => {
    switch (each) {
      case 'overview':
        return <OverviewPart dpia={dpia} references={references} />;
      case 'threshold':
        return <ThresholdPart dpia={dpia} questions={questions} />;
      case 'content':
        return <ContentPart dpia={dpia} questions={questions} references={references} />;
      case 'risks':
        return <RisksPart dpia={dpia} references={references} />;
      case 'export':
        return <ExportForm id={dpia.id} name={dpia.number} title={text('assessments.export')} />;
    }
  };
  return (
    <SidePanel title={text('assessments.named', { number: dpia.number, name: dpia.fields.name })} onClose={onClose}>
      <Row gap={16}>
        <DpiaState {...dpia} />
        <span>
          {text('assessments.next')}: <NextStep dpia={dpia} />
        </span>
      </Row>
      <DpiaActions dpia={dpia} onEdit={onEdit} onRemoved={onClose} />
      <Tabs
        label={text('assessments.parts')}
        chosen={view}
        onChoose={setView}
        tabs={views.map((each) => ({
          id: each,
          label: text(`assessments.part.${each}`),
          content: <div className={classes.tab}>{contentOf(each)}</div>,
        }))}
      />
    </SidePanel>
  );
}
