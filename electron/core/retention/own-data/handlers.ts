import type { ownDataProcedures } from '../../../../shared/contract/retention/own-data.ts';
import type { Handlers } from '../../handlers.ts';
import { findExpired, readKeepYears } from '../../requests/index.ts';
import { readTranscriptDays, storeTranscriptDays } from '../../transcripts/index.ts';
import { readLastTidy } from './last-tidy.ts';
import { readOldCopies } from './read-old-copies.ts';
import type { IncidentKeeping } from '../surroundings.ts';
import { readCertificateYears, storeCertificateYears } from './certificate-years.ts';
import { findExpiredCertificates } from './expired-certificates.ts';
import { readLogYears, storeLogYears } from './log-years.ts';
import { tidy } from './tidy.ts';
import { describeLog, trimLog } from './trim-log.ts';

export function makeOwnDataHandlers(
  incidents: IncidentKeeping,
): Pick<Handlers<'retention'>, keyof typeof ownDataProcedures> {
  return {
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
          incidentYears: incidents.readYears(register),
          expiredIncidents: (await incidents.findExpired(context)).length,
          certificateYears: readCertificateYears(register),
          expiredCertificates: (await findExpiredCertificates(context)).length,
          ...describeLog(context),
          lastRunAt: last === null ? null : new Date(last).toISOString(),
        },
      };
    },

    setOwnData({ register }, { transcriptDays, incidentYears, certificateYears, logYears, note }) {
      const kept = {
        transcriptDays,
        incidentYears: incidentYears === undefined ? incidents.readYears(register) : incidentYears,
        certificateYears: certificateYears === undefined ? readCertificateYears(register) : certificateYears,
        logYears: logYears === undefined ? readLogYears(register) : logYears,
      };
      return {
        refs: kept,
        reason: { purpose: 'retention', note },
        write(writer) {
          storeTranscriptDays(writer, transcriptDays);
          incidents.storeYears(writer, kept.incidentYears);
          storeCertificateYears(writer, kept.certificateYears);
          storeLogYears(writer, kept.logYears);
          return kept;
        },
      };
    },

    trimLog,

    tidy: (context) => tidy(context, incidents),
  };
}
