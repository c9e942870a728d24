import type { measureKinds } from '../../../../shared/contract/records/vocabulary.ts';
import type { OwnSettings } from './read-own-settings.ts';
import type { Words } from './texts.ts';

/** What protects the vault, each as it is really set. */
export function describeMeasures(
  settings: OwnSettings,
  { text, day }: Words,
): Record<'users' | 'keySlots' | 'approval' | 'encryption' | 'idleLock' | 'backup' | 'log' | 'reviews', string> {
  const { users, keySlots, isOnePersonMode, idleLockMinutes, backups, logEntries, accessReviews } = settings;
  const { everyDays: days, lastAt } = accessReviews;
  const { automatic } = backups;
  return {
    users: text('measure.users', {
      count: users.reduce((sum, { count }) => sum + count, 0),
      roles: users.map(({ role, count }) => text('measure.role', { role: text(`role.${role}`), count })).join(', '),
    }),
    keySlots: text('measure.keySlots', { ...keySlots, slots: keySlots.users + keySlots.recovery }),
    approval: text(isOnePersonMode ? 'measure.onePerson' : 'measure.fourEyes'),
    encryption: text('measure.encryption'),
    idleLock: text('measure.idleLock', { minutes: idleLockMinutes }),
    backup:
      backups.lastAt === null
        ? text('measure.backup.none', { automatic })
        : text('measure.backup', { day: day(backups.lastAt), automatic }),
    log: text('measure.log', { entries: logEntries }),
    reviews:
      lastAt === null ? text('measure.reviews.none', { days }) : text('measure.reviews', { days, day: day(lastAt) }),
  };
}

export const kindOfMeasure: Record<keyof ReturnType<typeof describeMeasures>, (typeof measureKinds)[number]> = {
  users: 'accessControl',
  keySlots: 'accessControl',
  approval: 'accessControl',
  encryption: 'encryption',
  idleLock: 'softwareProtection',
  backup: 'backup',
  log: 'traceability',
  reviews: 'regularTesting',
};

export function describeErasure({ transcriptDays, caseYears, logYears }: OwnSettings, { text }: Words) {
  return {
    conversations:
      transcriptDays === null ? text('erasure.copies.endless') : text('erasure.copies.days', { days: transcriptDays }),
    requests: text('erasure.cases', { years: caseYears }),
    log: logYears === null ? text('erasure.log') : text('erasure.log.years', { years: logYears }),
  };
}
