import { v7 as uuidv7 } from 'uuid';
import type { Controller, ControllerFields } from '../../../shared/contract/controllers.ts';
import { controllerFields } from '../../../shared/contract/controllers.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';

export const controllersHandlers: Handlers<'controllers'> = {
  list: (context) => ({ output: { controllers: listControllers(context.register) } }),

  add(context, fields) {
    const id = uuidv7();
    return {
      refs: { controllerId: id },
      write: (register) => addController(register, fields, context.now(), id),
    };
  },

  update(context, { id, changes }) {
    const { id: _same, ...current } = readController(context.register, id);
    const fields = controllerFields.parse({ ...current, ...changes });
    return {
      refs: { controllerId: id },
      write(register) {
        register.run(
          inRegister
            .updateTable('controller')
            .set({ name: fields.name, fields: JSON.stringify(fields) })
            .where('id', '=', id),
        );
        return { ...fields, id };
      },
    };
  },
};

export function addController(
  register: RegisterWriter,
  fields: ControllerFields,
  now: number,
  id: string = uuidv7(),
): Controller {
  register.run(
    inRegister
      .insertInto('controller')
      .values({ id, name: fields.name, fields: JSON.stringify(fields), created_at: now }),
  );
  return { ...fields, id };
}

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
