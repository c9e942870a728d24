import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Row } from '../../../ui/stack.tsx';
import { EntryFacts } from './entry-facts.tsx';

interface RegisterPanelProps {
  entry: IncidentSummary;
  onOpen: ((incidentId: string) => void) | null;
  onClose: () => void;
}

/** One entry of the register, in the order of Art. 33(5): facts, effects, remedial action, and who was told. */
export function RegisterPanel({ entry, onOpen, onClose }: RegisterPanelProps) {
  const text = useText();
  const read = useCall('incidents.get', { id: entry.id, language: useLanguage() });
  return (
    <SidePanel title={text('incidentRegister.named', { number: entry.number, title: entry.title })} onClose={onClose}>
      {onOpen && (
        <Row>
          <Button onClick={() => onOpen(entry.id)}>{text('incidentRegister.openCase')}</Button>
        </Row>
      )}
      <ProblemMessage problem={read.error} />
      {read.data ? <EntryFacts incident={read.data} /> : read.error === null && <Loading />}
    </SidePanel>
  );
}
