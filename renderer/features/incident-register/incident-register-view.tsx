import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useText } from '../../lib/use-text.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { FiguresView } from './figures/figures-view.tsx';
import { RegisterView } from './register/register-view.tsx';

type View = 'register' | 'figures';

interface IncidentRegisterViewProps {
  /** Leads to the case itself, where there is a way. */
  onOpen?: (incidentId: string) => void;
}

/** What stays of incidents: the register of breaches, and the figures of a year. Drills are in neither. */
export function IncidentRegisterView({ onOpen }: IncidentRegisterViewProps) {
  const text = useText();
  const [view, setView] = useKept<View>('incidentRegister.view', 'register', asItIs);
  const open = onOpen ?? null;
  return (
    <Tabs
      label={text('incidentRegister.views')}
      chosen={view}
      onChoose={setView}
      tabs={[
        { id: 'register', label: text('incidentRegister.entries'), content: <RegisterView onOpen={open} /> },
        { id: 'figures', label: text('incidentRegister.figures'), content: <FiguresView /> },
      ]}
    />
  );
}
