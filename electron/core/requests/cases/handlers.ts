import type { caseProcedures } from '../../../../shared/contract/requests/case.ts';
import { readDetectionSettings } from '../../detection/index.ts';
import { listControllers } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import { checkIdentity } from './course/check-identity.ts';
import { closeCase, reopenCase } from './course/close-case.ts';
import { recordEvent } from './course/record-event.ts';
import { addComment, addTask, finishTask } from './course/tasks.ts';
import { updateAllCases } from './course/update-all.ts';
import { updateCase } from './course/update-case.ts';
import { collectIdentifiers } from './case-content.ts';
import { findDuplicates } from './intake/find-duplicates.ts';
import { openCase } from './intake/open-case.ts';
import { proposeCase } from './intake/propose-case.ts';
import { readMail } from './intake/read-mail.ts';
import { addFile, saveFile } from './keeping/files.ts';
import { readKeepYears, storeKeepYears } from './keeping/keep-years.ts';
import { removeExpired } from './keeping/remove-expired.ts';
import { getCase } from './reading/get-case.ts';
import { listCases } from './reading/list-cases.ts';
import { readStatistics } from './reading/read-statistics.ts';

export const caseHandlers: Pick<Handlers<'requests'>, keyof typeof caseProcedures> = {
  async readMail({ register, vault }, input) {
    const mail = await readMail(input, listControllers(register)[0]!.zone);
    const proposal = proposeCase(mail, readDetectionSettings(register));
    const identifiers = collectIdentifiers(proposal.identifiers, { email: '', phone: '' });
    const duplicates = await findDuplicates({ register, content: vault.contentReader }, identifiers);
    const { length: attachments } = proposal.attachments;
    return { output: { ...proposal, duplicates }, refs: { attachments, duplicates: duplicates.length } };
  },

  open: openCase,

  list: async (context, input) => ({ output: await listCases(context, input) }),

  get: async (context, input) => ({ output: await getCase(context, input), refs: { requestId: input.id } }),

  update: updateCase,
  updateAll: updateAllCases,
  record: recordEvent,
  checkIdentity,
  comment: addComment,
  addFile,
  saveFile,
  addTask,
  finishTask,
  close: closeCase,
  reopen: reopenCase,

  settings: ({ register }) => ({ output: { keepYears: readKeepYears(register) } }),

  setSettings: (_context, { keepYears, note }) => ({
    refs: { keepYears },
    reason: { purpose: 'retention', note },
    write(register) {
      storeKeepYears(register, keepYears);
      return { keepYears };
    },
  }),

  removeExpired,

  statistics: (context, input) => ({ output: readStatistics(context, input) }),
};
