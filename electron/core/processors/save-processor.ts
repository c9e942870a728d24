import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import { chooseController } from '../controllers/index.ts';
import type { RegisterChange } from '../handlers.ts';
import { nextNumber } from '../next-number.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { leadsBack } from './chain.ts';
import { listProcessors, requireActiveProcessor } from './processor-rows.ts';

/**
 * One that is stored stays with its organisation.
 * @throws Problem controller.unknown, backend.unknown, processor.unknown, processor.retired, processor.engagerNeeded,
 * processor.leadsBack
 */
export function saveProcessor(
  context: Context,
  { id, controllerId, fields }: ParsedInputOf<'processors.save'>,
): RegisterChange<OutputOf<'processors.save'>> {
  const { register, session } = context;
  const known = id === undefined ? null : requireActiveProcessor(register, id).row;
  const ownerId = known?.controller_id ?? chooseController(register, controllerId).id;
  const saved = {
    id: known?.id ?? uuidv7(),
    number: known?.number ?? nextNumber(register, { controllerId: ownerId, series: 'AV-', digits: 4 }),
  };
  requireBackends(register, fields.backendIds);
  requireChain(register, { id: saved.id, controllerId: ownerId, fields });
  const now = context.now();
  return {
    refs: { processorId: saved.id, controllerId: ownerId, isNew: known === null },
    write(writer) {
      const stored = { fields: JSON.stringify(fields), changed_at: now };
      if (known) writer.run(inRegister.updateTable('processor').set(stored).where('id', '=', saved.id));
      else {
        const created = { controller_id: ownerId, created_by: session.userId, created_at: now };
        writer.run(inRegister.insertInto('processor').values({ ...saved, ...stored, ...created }));
      }
      return saved;
    },
  };
}

function requireBackends(register: RegisterReader, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const known = new Set(register.all(inRegister.selectFrom('backend').select('id')).map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) throw new Problem('backend.unknown');
}

function requireChain(
  register: RegisterReader,
  { id, controllerId, fields }: { id: string; controllerId: string; fields: ProcessorFields },
): void {
  if (fields.role === 'subProcessor' && fields.engagedBy.length === 0) throw new Problem('processor.engagerNeeded');
  const all = listProcessors(register, { controllerId, includeRetired: true });
  const engagedBy = new Map(all.map(({ row, fields: { engagedBy: engagers } }) => [row.id, engagers]));
  if (!fields.engagedBy.every((engager) => engager === id || engagedBy.has(engager)))
    throw new Problem('processor.unknown');
  engagedBy.set(id, fields.engagedBy);
  if (leadsBack(id, engagedBy)) throw new Problem('processor.leadsBack');
}
