import { accessReviewSettings, type AccessReviewSettings } from '../../../shared/contract/access-reviews.ts';
import { listControllers } from '../controllers/index.ts';
import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../vault/index.ts';

/** What counts until somebody decides otherwise. Working hours are those of the first organisation's zone. */
export function readSettings(register: RegisterReader): AccessReviewSettings {
  const stored = readMeta(register, 'access_review_settings');
  if (typeof stored === 'string') return accessReviewSettings.parse(JSON.parse(stored));
  return {
    hours: {
      zone: listControllers(register)[0]?.zone ?? 'Europe/Berlin',
      days: [1, 2, 3, 4, 5],
      from: '07:00',
      to: '19:00',
    },
    limits: {
      bulkReading: 50,
      bulkSearch: 2000,
      unmasking: 50,
      outsideHours: 5,
      repeatedReading: 5,
      refusedCalls: 1,
      failedSignIns: 5,
    },
    purposesWithCase: ['request', 'incident', 'complaint'],
    everyDays: 90,
  };
}

export function storeSettings(register: RegisterWriter, settings: AccessReviewSettings): AccessReviewSettings {
  writeMeta(register, 'access_review_settings', JSON.stringify(settings));
  return settings;
}

/** After how many days the next one is due. */
export function readReviewInterval(register: RegisterReader): number {
  return readSettings(register).everyDays;
}
