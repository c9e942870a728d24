import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { removeSetting, storeDeclared } from './stored-settings.ts';

/** @throws Problem backend.unknown */
export function declareSetting(
  context: Context,
  { backendId, setting, note }: ParsedInputOf<'retention.declareSetting'>,
): RegisterChange<OutputOf<'retention.declareSetting'>> {
  const known = inRegister.selectFrom('backend').select('id').where('id', '=', backendId).where('state', '=', 'active');
  if (!context.register.get(known)) throw new Problem('backend.unknown');
  return {
    refs: { backendId, days: setting?.days ?? null, isDeclared: setting !== null },
    reason: note === '' ? null : { purpose: 'retention', note },
    write(writer) {
      if (setting) storeDeclared(writer, backendId, setting, { by: context.session.userId, at: context.now() });
      else removeSetting(writer, backendId);
      return { backendId };
    },
  };
}
