import type { BackendSummary } from '../../../../shared/contract/backends.ts';
import { makeItem, type FoundItem, type TodaySource } from '../today-source.ts';

const staleAfterMs = 7 * 24 * 3_600_000;

/** Chatbot systems whose last sync failed, or that nobody has read for a week. */
export const backendSource: TodaySource = {
  kinds: ['backend'],
  permission: 'backends.read',
  async list({ ask, now }) {
    const { backends } = await ask('backends.list', {});
    return backends.flatMap((backend): FoundItem[] => {
      const state = stateOf(backend, now);
      if (state === null) return [];
      return [
        makeItem({
          key: `backend:${backend.id}:${state}`,
          kind: 'backend',
          subjectId: backend.id,
          name: backend.name,
          what: state,
          count: state === 'partial' ? (backend.lastSync?.unread ?? null) : null,
          urgency: state === 'failed' ? 'decide' : 'routine',
          next: 'sync',
        }),
      ];
    });
  },
};

function stateOf(
  { state, disabled, lastSync }: BackendSummary,
  now: number,
): 'never' | 'failed' | 'partial' | 'stale' | null {
  // Switched off, it is not to be synced.
  if (state !== 'active' || disabled !== null) return null;
  if (lastSync === null) return 'never';
  if (lastSync.outcome === 'failed') return 'failed';
  if (lastSync.outcome !== 'done') return 'partial';
  return now - Date.parse(lastSync.at) > staleAfterMs ? 'stale' : null;
}
