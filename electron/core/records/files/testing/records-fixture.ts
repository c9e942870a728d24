import type { InputOf } from '../../../../../shared/contract/index.ts';
import { recordFields, type RecordFields, type RecordInput } from '../../../../../shared/contract/records/fields.ts';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../../../testing/test-core.ts';
import { inRegister, unlockVault, type RegisterWriter } from '../../../vault/index.ts';
import { storeDraft } from '../../register/store-draft.ts';

export interface NewRecord {
  number?: string;
  /** Of the revision in force; none: never released. */
  inForce?: RecordInput;
  draft?: RecordInput;
  isRetired?: boolean;
  controllerId?: string;
}

export const filledAt = Date.parse('2026-11-02T09:00:00Z');

/** A vault on a fixed day. */
export function openRecordsTest(): Promise<TestCore> {
  return openTestCore({ worksAlone: true, now: () => filledAt + 20 * 86_400_000 });
}

/** Puts records into the register of a vault, as if they had been released there. */
export async function fillRegister(
  test: TestCore,
  records: readonly NewRecord[],
  others: (register: RegisterWriter) => void = () => undefined,
): Promise<void> {
  const { controllers } = await test.call('controllers.list');
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  const { userId } = vault.session;
  vault.register.write((register) => {
    others(register);
    for (const { number, inForce, draft, isRetired, controllerId = controllers[0]!.id } of records) {
      const fields = recordFields.parse(draft ?? inForce);
      const { id } = storeDraft(register, { ...(number && { number }), controllerId, fields, userId, now: filledAt });
      if (inForce) release(register, id, recordFields.parse(inForce), userId);
      const changes = {
        ...(!draft && { draft: null }),
        ...(isRetired && { retired_at: filledAt, retired_by: userId }),
      };
      if (Object.keys(changes).length > 0)
        register.run(inRegister.updateTable('processing_record').set(changes).where('id', '=', id));
    }
  });
  await vault.close();
  await test.unlock();
}

function release(register: RegisterWriter, id: string, fields: RecordFields, userId: string): void {
  register.run(
    inRegister.insertInto('record_revision').values({
      record_id: id,
      revision: 3,
      fields: JSON.stringify(fields),
      note: '',
      released_by: userId,
      released_at: filledAt,
    }),
  );
}

export type ExportInput = Partial<InputOf<'records.export'>>;
