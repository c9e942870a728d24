import { inRegister } from './query-builder.ts';
import type { RegisterReader, RegisterWriter } from './register.ts';

/** Single values of the register: its own keys and settings. */
export type MetaKey =
  | 'log_key'
  | 'signing_key'
  | 'content_secret'
  | 'header'
  | 'recovery_public_key'
  | 'rotation_due'
  | 'idle_lock_minutes'
  | 'network'
  | 'backup_schedule'
  | 'restore_test'
  | 'approval_mode'
  | 'had_second_approver'
  | 'access_review_settings'
  | 'detection_settings'
  | 'request_settings'
  | 'own_data_settings'
  | 'incident_years'
  | 'log_years'
  | 'certificate_years'
  | 'tidy_unfinished'
  | 'calendar_feed';

export function readMeta(register: RegisterReader, key: MetaKey): string | number | Uint8Array | undefined {
  return register.get(inRegister.selectFrom('meta').select('value').where('key', '=', key))?.value;
}

export function writeMeta(register: RegisterWriter, key: MetaKey, value: string | number | Uint8Array): void {
  register.run(
    inRegister
      .insertInto('meta')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  );
}
