import type { ownDataProcedures } from '../../../../shared/contract/retention/own-data.ts';
import type { Handlers } from '../../handlers.ts';
import { findExpired, readKeepYears } from '../../requests/index.ts';
import { readTranscriptDays, storeTranscriptDays } from '../../transcripts/index.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { readOldCopies } from './read-old-copies.ts';
import { tidy } from './tidy.ts';

export const ownDataHandlers: Pick<Handlers<'retention'>, keyof typeof ownDataProcedures> = {
  async ownData(context) {
    const { register, vault } = context;
    const { due, kept } = await readOldCopies(vault.contentReader, register, context.now());
    return {
      output: {
        transcriptDays: readTranscriptDays(register),
        due: { conversations: due.length, messages: due.reduce((sum, { messages }) => sum + messages, 0) },
        kept,
        caseYears: readKeepYears(register),
        expiredCases: (await findExpired(context)).length,
        lastRunAt: readLastRun(register),
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

function readLastRun(register: RegisterReader): string | null {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select('finished_at')
      .where('procedure', '=', 'retention.tidy')
      .where('state', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return row?.finished_at ? new Date(row.finished_at).toISOString() : null;
}
