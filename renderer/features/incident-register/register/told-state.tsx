import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';

/** Whether somebody was told: it counts only once dispatch is recorded. */
export function ToldState({ at }: { at: string | null }) {
  const text = useText();
  const format = useFormat();
  if (at === null) return <Muted>{text('incidentRegister.notTold')}</Muted>;
  return <Status meaning="fine">{format.dateTime(at)}</Status>;
}
