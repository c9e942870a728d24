import type { Controller } from '../../../shared/contract/controllers.ts';
import { controllerFields } from '../../../shared/contract/controllers.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

/** Oldest first; the first one is used where a call names none. */
export function listControllers(register: RegisterReader): Controller[] {
  return register
    .all(inRegister.selectFrom('controller').select(['id', 'fields']).orderBy('created_at').orderBy('id'))
    .map((row) => ({ ...controllerFields.parse(JSON.parse(row.fields)), id: row.id }));
}

/** @throws Problem controller.unknown */
export function readController(register: RegisterReader, id: string): Controller {
  const found = listControllers(register).find((controller) => controller.id === id);
  if (!found) throw new Problem('controller.unknown');
  return found;
}

/** The one that is named, or the first. @throws Problem controller.unknown */
export function chooseController(register: RegisterReader, id: string | undefined): Controller {
  const chosen = id === undefined ? listControllers(register)[0] : readController(register, id);
  if (!chosen) throw new Problem('controller.unknown');
  return chosen;
}
