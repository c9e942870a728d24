import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { JobControl, JobPlan } from '../../handlers.ts';
import { readHeld } from '../../holds/index.ts';
import { compactContent, readTranscriptDays, removeConversations } from '../../transcripts/index.ts';
import { readMeta, writeMeta } from '../../vault/index.ts';
import type { IncidentKeeping } from '../surroundings.ts';
import { readCertificateYears } from './certificate-years.ts';
import { findExpiredCertificates, removeCertificates, removeRunsOf } from './expired-certificates.ts';
import { readOldCopies, type OldCopy } from './read-old-copies.ts';

type Tidied = OutputOf<'retention.tidy'>;

const chunk = 200;

/**
 * Erases the copies whose time is over and rewrites the file, so that nothing of them is left in free pages. Cut short,
 * it goes on where it stopped. No tombstones: whoever keeps copies longer may have them fetched again.
 * @throws Problem hold.scopeMissing
 */
export function tidy(context: Context, incidents: IncidentKeeping): JobPlan<Tidied> {
  return {
    subjectId: 'ownData',
    refs: {
      transcriptDays: readTranscriptDays(context.register),
      incidentYears: incidents.readYears(context.register),
      certificateYears: readCertificateYears(context.register),
    },
    run: (control) => removeOld(context, incidents, control),
    finish: (register) => writeMeta(register, 'tidy_unfinished', 0),
    refsWhenDone: ({ conversations, messages, incidents: closed, certificates }) => ({
      conversations,
      messages,
      incidents: closed,
      certificates,
    }),
  };
}

async function removeOld(context: Context, keeping: IncidentKeeping, control: JobControl): Promise<Tidied> {
  const startedAt = performance.now();
  const copies = await removeOldCopies(context, control);
  const incidents = await removeOfIncidents(context, keeping, control);
  const certificates = await removeOldCertificates(context, control);
  if (readMeta(context.register, 'tidy_unfinished') === 1) {
    control.signal.throwIfAborted();
    await compactContent(control.content);
  }
  return { ...copies, incidents, certificates, seconds: Math.round(performance.now() - startedAt) / 1000 };
}

async function removeOldCopies(
  context: Context,
  control: JobControl,
): Promise<Pick<Tidied, 'conversations' | 'messages'>> {
  const sum = { conversations: 0, messages: 0 };
  const { signal } = control;
  // Says so where nobody knows any more what a hold holds, and nothing may go.
  await readHeld(context.vault.contentReader, context.register);
  const total = (await read(context)).length;
  // Before anything goes: a run cut short must not forget that the file has to be rewritten.
  if (total > 0) noteUnfinished(control);
  for (;;) {
    signal.throwIfAborted();
    // A hold, a restriction or a case counts at once, so each part is chosen while no command can add one.
    const gone = await context.betweenCommands(signal, async () => {
      const part = (await read(context)).slice(0, chunk);
      await remove(control, part);
      return part;
    });
    if (gone.length === 0) break;
    sum.conversations += gone.length;
    sum.messages += gone.reduce((messages, copy) => messages + copy.messages, 0);
    control.progress(sum.conversations, Math.max(total, sum.conversations));
  }
  return sum;
}

/** Chosen while no command can open one of them again. */
function removeOfIncidents(context: Context, keeping: IncidentKeeping, control: JobControl): Promise<number> {
  control.signal.throwIfAborted();
  return context.betweenCommands(control.signal, async () => {
    const ids = await keeping.findExpired(context);
    if (ids.length === 0) return 0;
    noteUnfinished(control);
    await keeping.removeExpired(control.content, ids);
    control.store((register) => keeping.noteRemoved(register, context, ids));
    return ids.length;
  });
}

function removeOldCertificates(context: Context, control: JobControl): Promise<number> {
  control.signal.throwIfAborted();
  return context.betweenCommands(control.signal, async () => {
    const expired = await findExpiredCertificates(context);
    if (expired.length === 0) return 0;
    noteUnfinished(control);
    // The certificates last: they say which lists are still to go, should this be cut short.
    await removeRunsOf(control.content, expired);
    control.store((register) => removeCertificates(register, expired));
    return expired.length;
  });
}

function noteUnfinished(control: JobControl): void {
  control.store((register) => writeMeta(register, 'tidy_unfinished', 1));
}

async function read(context: Context): Promise<OldCopy[]> {
  const { register, vault } = context;
  return (await readOldCopies(vault.contentReader, register, context.now())).due;
}

async function remove({ content }: JobControl, copies: readonly OldCopy[]): Promise<void> {
  for (const [backendId, own] of Map.groupBy(copies, (copy) => copy.backendId)) {
    const externalIds = own.map(({ externalId }) => externalId);
    await removeConversations(content, backendId, externalIds, { isCompactedAfter: true });
  }
}
