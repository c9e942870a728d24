import { z } from 'zod';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import type { Names } from './record-view.ts';

const named = z.object({ name: z.string() });

/** Names of everything a record can refer to. */
export function readNames(register: RegisterReader): Names {
  const bots = register.all(inRegister.selectFrom('bot').select(['id', 'name']));
  const processors = register.all(inRegister.selectFrom('processor').select(['id', 'fields']));
  const policies = register.all(inRegister.selectFrom('retention_policy').select(['id', 'fields']));
  const notices = register.all(
    inRegister.selectFrom('privacy_notice').select(['id', 'language', 'version', 'valid_from']),
  );
  const assessments = register.all(inRegister.selectFrom('dpia').select(['id', 'number', 'state']));
  const nameOf = (fields: string): string => named.parse(JSON.parse(fields)).name;
  return {
    bots: new Map(bots.map(({ id, name }) => [id, name])),
    processors: new Map(processors.map(({ id, fields }) => [id, nameOf(fields)])),
    policies: new Map(policies.map(({ id, fields }) => [id, nameOf(fields)])),
    notices: new Map(
      notices.map(({ id, language, version, valid_from }) => [id, { language, version, validFrom: valid_from }]),
    ),
    assessments: new Map(assessments.map(({ id, number, state }) => [id, { number, state }])),
  };
}
