import type { caseFileProcedures } from '../../../../shared/contract/requests/case-file.ts';
import { writeCaseFile } from '../../case-files/index.ts';
import { describeErasureFile } from '../../erasure/index.ts';
import type { Handlers } from '../../handlers.ts';
import { certifyPlan, keepCertificate } from '../erasing/certificate.ts';
import { requireRequest } from '../request-rows.ts';
import { gatherCase } from './gather-case.ts';

export const caseFileHandlers: Pick<Handlers<'requests'>, keyof typeof caseFileProcedures> = {
  exportCaseFile(context, { id, language, to, passphraseTo }) {
    requireRequest(context.register, id);
    return {
      refs: { requestId: id, isEncrypted: passphraseTo !== undefined },
      async apply() {
        const content = await gatherCase(context, id, language);
        const output = await writeCaseFile(context, content, { language, to, passphraseTo });
        return { output, refs: { files: output.files, entries: output.entries, sha256: output.sha256 } };
      },
    };
  },

  async exportErasureFile(context, { planId, language, to, passphraseTo }) {
    const { plan, issued } = await certifyPlan(context, planId);
    const { certificateId } = issued;
    const isEncrypted = passphraseTo !== undefined;
    return {
      refs: { requestId: plan.subjectId, planId, certificateId, isEncrypted },
      async apply() {
        const ids = new Set([planId, plan.subjectId]);
        const content = await describeErasureFile(plan, issued, { language, ids });
        const output = await writeCaseFile(context, content, { language, to, passphraseTo });
        return { output, refs: { files: output.files, entries: output.entries, sha256: output.sha256 } };
      },
      finish: (writer) => keepCertificate(context, writer, plan, issued),
    };
  },
};
