import type { RecordInput } from '../../../../../shared/contract/records/fields.ts';
import { inRegister, type RegisterWriter } from '../../../vault/index.ts';
import { filledAt } from './records-fixture.ts';

const idOf = (last: string): string => `0190a000-0000-7000-8000-00000000000${last}`;
const ids = {
  backend: idOf('a'),
  bot: idOf('b'),
  policy: idOf('c'),
  notice: idOf('d'),
  dpia: idOf('e'),
  processor: idOf('f'),
};

/** The record, with links to everything a record can link to. */
export function nameThings(record: RecordInput): RecordInput {
  return {
    ...record,
    botIds: [ids.bot],
    policyIds: [ids.policy],
    recipients: record.recipients?.map((each) =>
      each.kind === 'processor' ? { ...each, processorId: ids.processor } : each,
    ),
    information: { ...record.information, noticeIds: [ids.notice] },
    dpia: { ...record.dpia, dpiaId: ids.dpia },
  };
}

/** What those links lead to. */
export function addNamedThings(register: RegisterWriter, controllerId: string): void {
  const times = { created_by: 'x', created_at: filledAt };
  const owned = { controller_id: controllerId, changed_at: filledAt, ...times };
  for (const query of [
    inRegister.insertInto('backend').values({
      ...times,
      id: ids.backend,
      controller_id: controllerId,
      connector: 'open-admin-api',
      name: 'System',
      base_url: 'https://system.example',
      is_sample: 0,
      state: 'active',
      allows_private: 0,
    }),
    inRegister.insertInto('bot').values({ id: ids.bot, backend_id: ids.backend, external_id: 'a', name: 'Bot Anna' }),
    inRegister.insertInto('retention_policy').values({
      ...times,
      id: ids.policy,
      backend_id: ids.backend,
      fields: JSON.stringify({ name: 'Regel Kundenchat' }),
      state: 'draft',
      changed_at: filledAt,
    }),
    inRegister.insertInto('privacy_notice').values({
      id: ids.notice,
      language: 'de',
      version: '7',
      valid_from: filledAt,
      url: '',
      shown: '',
      text: '',
      added_by: 'x',
      added_at: filledAt,
    }),
    inRegister
      .insertInto('dpia')
      .values({ ...owned, id: ids.dpia, number: 'D-0001', state: 'assessing', fields: '{}' }),
    inRegister
      .insertInto('processor')
      .values({ ...owned, id: ids.processor, number: 'P-0001', fields: JSON.stringify({ name: 'Rechenzentrum SE' }) }),
  ])
    register.run(query);
}
