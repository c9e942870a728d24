import { useState } from 'react';
import type { Processor } from '../../../shared/contract/processors.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import type { References } from '../../ui/described/field-description.ts';
import { NoteDialog } from '../../ui/note-dialog.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Row } from '../../ui/stack.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ContractPart } from './contract-part.tsx';
import { DetailsPart } from './details-part.tsx';
import { ProcessorDialog } from './processor-dialog.tsx';
import type { ChainNode } from './processor-facts.ts';
import { toForm } from './processor-form.ts';
import { ContractState, CountryState } from './processor-state.tsx';
import { QuestionnairesPart } from './questionnaires/questionnaires-part.tsx';
import classes from './processors.module.css';

interface ProcessorPanelProps {
  processor: Processor;
  nodes: readonly ChainNode[];
  references: References;
  onChoose: (id: string | null) => void;
  /** Only for who may open one. */
  onOpenIncident: OpenIncident | null;
}

type View = 'details' | 'contract' | 'questionnaires';

/** One processor: what it does, what its contract lays down, and what it answered. */
export function ProcessorPanel({ processor, nodes, references, onChoose, onOpenIncident }: ProcessorPanelProps) {
  const text = useText();
  const manages = useMay('processors.manage');
  const [view, setView] = useState<View>('details');
  const [dialog, setDialog] = useState<'edit' | 'retire' | null>(null);
  const retire = useCommand('processors.retire');
  const { id, number, name, isRetired } = processor;
  const close = () => setDialog(null);
  const contentOf = (each: View) => {
    if (each === 'details') return <DetailsPart processor={processor} references={references} />;
    return each === 'contract' ? <ContractPart processor={processor} /> : <QuestionnairesPart processor={processor} />;
  };
  return (
    <SidePanel title={text('processors.named', { number, name })} onClose={() => onChoose(null)}>
      <Row gap={16}>
        <ContractState processor={processor} />
        <CountryState processor={processor} nodes={nodes} />
      </Row>
      <Row>
        {manages && !isRetired && <Button onClick={() => setDialog('edit')}>{text('ui.edit')}</Button>}
        {onOpenIncident && (
          <Button onClick={() => onOpenIncident({ kind: 'processorNotice', processorId: id })}>
            {text('incidents.openFromNotice')}
          </Button>
        )}
        {manages && !isRetired && (
          <Button kind="quiet" onClick={() => setDialog('retire')}>
            {text('processors.retire')}
          </Button>
        )}
      </Row>
      <Tabs
        label={text('processors.parts')}
        chosen={view}
        onChoose={setView}
        tabs={(['details', 'contract', 'questionnaires'] as const).map((each) => ({
          id: each,
          label: text(`processors.part.${each}`),
          content: <div className={classes.tab}>{contentOf(each)}</div>,
        }))}
      />
      {dialog === 'edit' && (
        <ProcessorDialog
          id={id}
          title={text('processors.editNamed', { name })}
          started={toForm(processor)}
          references={references}
          onClose={close}
          onSaved={onChoose}
        />
      )}
      {dialog === 'retire' && (
        <NoteDialog
          title={text('processors.retireNamed', { name })}
          what={text('processors.retireWhat')}
          label={text('records.note')}
          submit={text('processors.retire')}
          isBusy={retire.isPending}
          failure={retire.error}
          onSubmit={(note) => retire.mutate({ id, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </SidePanel>
  );
}
