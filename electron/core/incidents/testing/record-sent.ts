import type { InputOf } from '../../../../shared/contract/index.ts';
import type { TestCore } from '../../testing/test-core.ts';

interface Sent extends Pick<InputOf<'incidents.recordDispatch'>, 'reference' | 'reasonsForDelay'> {
  /** Of the incident. */
  id: string;
  /** ISO 8601 instant. */
  at: string;
  authorityId: string;
}

/** Drafts an initial notification and records that it left. */
export async function recordSent({ call }: TestCore, { id, authorityId, ...dispatch }: Sent): Promise<void> {
  const { notificationId } = await call('incidents.draftNotification', { id, type: 'initial', authorityId });
  const proof = 'Eingangsbestätigung';
  await call('incidents.recordDispatch', { id, notificationId, channel: 'webForm', proof, ...dispatch });
}
