import type { BackendSummary } from '../../../shared/contract/backends.ts';
import type { MessageId } from '../../lib/messages.ts';
import { useText } from '../../lib/use-text.ts';
import { Status } from '../../ui/status.tsx';
import type { Meaning } from '../../ui/status.tsx';
import { useRunningJob } from './use-running-job.ts';

const words: Record<string, { meaning: Meaning; text: MessageId }> = {
  never: { meaning: 'soon', text: 'backends.state.never' },
  disabled: { meaning: 'information', text: 'backends.state.disabled' },
  running: { meaning: 'information', text: 'backends.state.running' },
  done: { meaning: 'fine', text: 'backends.state.done' },
  partial: { meaning: 'soon', text: 'backends.state.partial' },
  failed: { meaning: 'overdue', text: 'backends.state.failed' },
  cancelled: { meaning: 'information', text: 'backends.state.cancelled' },
  interrupted: { meaning: 'soon', text: 'backends.state.interrupted' },
};

/** How a chatbot system stands, in words. */
export function BackendState({ backend }: { backend: BackendSummary }) {
  const text = useText();
  const job = useRunningJob(backend.id);
  const isSyncing = job?.procedure === 'backends.sync';
  const isOff = backend.disabled !== null;
  const state = words[isSyncing ? 'running' : isOff ? 'disabled' : (backend.lastSync?.outcome ?? 'never')];
  return state ? (
    <Status meaning={state.meaning}>{text(state.text, { unread: backend.lastSync?.unread ?? 0 })}</Status>
  ) : null;
}
