import type { ownDataProcedures } from '../../../../shared/contract/retention/own-data.ts';
import type { Handlers } from '../../handlers.ts';
import { findExpired, readKeepYears } from '../../requests/index.ts';
import { readTranscriptDays, storeTranscriptDays } from '../../transcripts/index.ts';
import { readLastTidy } from './last-tidy.ts';
import { readOldCopies } from './read-old-copies.ts';
import { tidy } from './tidy.ts';

export const ownDataHandlers: Pick<Handlers<'retention'>, keyof typeof ownDataProcedures> = {
  async ownData(context) {
    const { register, vault } = context;
    const last = readLastTidy(register);
    const { due, kept } = await readOldCopies(vault.contentReader, register, context.now());
    return {
      output: {
        transcriptDays: readTranscriptDays(register),
        due: { conversations: due.length, messages: due.reduce((sum, { messages }) => sum + messages, 0) },
        kept,
        caseYears: readKeepYears(register),
        expiredCases: (await findExpired(context)).length,
        lastRunAt: last === null ? null : new Date(last).toISOString(),
      },
    };
  },

  setOwnData: (_context, { transcriptDays, note }) => ({
    refs: { transcriptDays },
    reason: { purpose: 'retention', note },
    write(register) {
      storeTranscriptDays(register, transcriptDays);
      return { transcriptDays };
    },
  }),

  tidy,
};
