import { communicationKinds } from '../../../../shared/contract/incidents/sent.ts';
import type { Channel } from '../dispatch/dispatch-dialog.tsx';

export { communicationKinds };
export type CommunicationKind = (typeof communicationKinds)[number];

/** How each usually leaves. */
export const usualChannels: Record<CommunicationKind, Channel> = {
  letter: 'email',
  publicNotice: 'publication',
  processorNotice: 'email',
};
