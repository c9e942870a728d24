import type { communicationProcedures } from '../../../../shared/contract/incidents/communications.ts';
import type { Handlers } from '../../handlers.ts';
import { requireIncident } from '../incident-rows.ts';
import { requireCommunication, requireText } from './communication-rows.ts';
import { listMissing } from './compose.ts';
import { changeCommunication, draftCommunication } from './draft-communication.ts';
import { exportCommunication } from './export-communication.ts';

export const communicationHandlers: Pick<Handlers<'incidents'>, keyof typeof communicationProcedures> = {
  draftCommunication,

  async communication(context, { id, communicationId }) {
    requireIncident(context.register, id);
    const { kind, language, sent_at: sentAt } = requireCommunication(context.register, id, communicationId);
    const text = await requireText(context.vault.contentReader, communicationId);
    return { output: { kind, language, ...text, missing: listMissing(text), isSent: sentAt !== null } };
  },

  changeCommunication,
  exportCommunication,
};
