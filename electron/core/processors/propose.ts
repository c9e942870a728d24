import type { OutputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { readConnectorFacts } from '../backends/index.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

/**
 * What is known of a chatbot system without asking anybody. Where it is run, and whether by its maker at all, is not: a
 * country is never guessed.
 * @throws Problem backend.unknown
 */
export function proposeProcessor(register: RegisterReader, backendId: string): OutputOf<'processors.propose'> {
  const backend = register.get(
    inRegister.selectFrom('backend').select('name').where('id', '=', backendId).where('state', '=', 'active'),
  );
  if (!backend) throw new Problem('backend.unknown');
  const { title } = readConnectorFacts(register, backendId);
  return { fields: { name: title, services: backend.name, backendIds: [backendId] } };
}
