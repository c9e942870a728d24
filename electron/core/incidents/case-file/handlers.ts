import type { caseFileProcedures } from '../../../../shared/contract/incidents/case-file.ts';
import { writeCaseFile } from '../../case-files/index.ts';
import type { Handlers } from '../../handlers.ts';
import { requireIncident } from '../incident-rows.ts';
import { gatherIncident } from './gather-incident.ts';

export const caseFileHandlers: Pick<Handlers<'incidents'>, keyof typeof caseFileProcedures> = {
  exportCaseFile(context, { id, language, to, passphraseTo }) {
    requireIncident(context.register, id);
    return {
      refs: { incidentId: id, isEncrypted: passphraseTo !== undefined },
      async apply() {
        const content = await gatherIncident(context, id, language);
        const output = await writeCaseFile(context, content, { language, to, passphraseTo });
        return { output, refs: { files: output.files, entries: output.entries, sha256: output.sha256 } };
      },
    };
  },
};
