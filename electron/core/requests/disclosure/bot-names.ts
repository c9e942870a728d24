import { inRegister, type RegisterReader } from '../../vault/index.ts';

export function readBotNames(register: RegisterReader): Map<string, string> {
  const bots = register.all(inRegister.selectFrom('bot').select(['id', 'name']));
  return new Map(bots.map(({ id, name }) => [id, name]));
}
