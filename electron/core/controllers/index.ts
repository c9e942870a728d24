import { v7 as uuidv7 } from 'uuid';
import type { Controller, ControllerFields } from '../../../shared/contract/controllers.ts';
import { controllerFields } from '../../../shared/contract/controllers.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister, type RegisterWriter } from '../vault/index.ts';
import { listControllers, readController } from './list-controllers.ts';

export { chooseController, listControllers, readController } from './list-controllers.ts';
export { readDays, readToday } from './read-today.ts';

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
