import type { IncidentFacts } from '../../../../../shared/contract/incidents/fields.ts';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { listProcessors } from '../../../processors/index.ts';
import { listInForce } from '../../../records/index.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';

/**
 * What the named bots and systems are tied to and the facts do not name yet: records in force that name a bot, processors
 * that run a system or that such a record names as a recipient.
 */
export function proposeNamed(register: RegisterReader, facts: IncidentFacts): OutputOf<'incidents.get'>['proposals'] {
  const backends = new Set(facts.backendIds);
  // A system that is named stands for its bots, unless some bots are.
  const bots = new Set(facts.botIds.length > 0 ? facts.botIds : listBotsOf(register, facts.backendIds));
  const all = listInForce(register).map(({ row: { id, number }, fields }) => ({ id, number, fields }));
  const tied = all.filter(({ fields }) => fields.botIds.some((id) => bots.has(id)));
  const concerned = all.filter(({ id }) => facts.recordIds.includes(id) || tied.some((record) => record.id === id));
  const recipients = new Set(
    concerned.flatMap(({ fields }) => fields.recipients.map(({ processorId }) => processorId)),
  );
  const runs = ({ backendIds }: { backendIds: string[] }): boolean => backendIds.some((id) => backends.has(id));
  return {
    records: tied
      .filter(({ id }) => !facts.recordIds.includes(id))
      .map(({ id, number, fields }) => ({ id, name: `${number} ${fields.name}` })),
    processors: listProcessors(register)
      .filter(({ row, fields }) => recipients.has(row.id) || runs(fields))
      .filter(({ row }) => !facts.processorIds.includes(row.id))
      .map(({ row, fields }) => ({
        id: row.id,
        name: `${row.number} ${fields.name}`,
        incidentContact: fields.incidentContact,
      })),
  };
}

function listBotsOf(register: RegisterReader, backendIds: readonly string[]): string[] {
  if (backendIds.length === 0) return [];
  return register
    .all(inRegister.selectFrom('bot').select('id').where('backend_id', 'in', backendIds))
    .map(({ id }) => id);
}
