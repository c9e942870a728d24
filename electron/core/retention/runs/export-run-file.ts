import { writeCaseFile } from '../../case-files/index.ts';
import { describeErasureFile } from '../../erasure/index.ts';
import type { Handler } from '../../handlers.ts';
import { certifyRun } from './certificate.ts';

/** @throws Problem erasure.planUnknown, erasure.open, retention.policyUnknown, export.exists, storage.* */
export const exportRunFile: Handler<'retention.exportErasureFile'> = async (
  context,
  { planId, language, to, passphraseTo },
) => {
  const { plan, issued } = await certifyRun(context, planId);
  const { certificateId } = issued;
  return {
    refs: { policyId: plan.subjectId, planId, certificateId, isEncrypted: passphraseTo !== undefined },
    async apply() {
      // A policy runs again and again: what its other runs logged is not part of this one.
      const content = await describeErasureFile(plan, issued, { language, ids: new Set([planId]) });
      const output = await writeCaseFile(context, content, { language, to, passphraseTo });
      return { output, refs: { files: output.files, entries: output.entries, sha256: output.sha256 } };
    },
    finish: (writer) => issued.store(writer),
  };
};
