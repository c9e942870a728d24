import { procedureNames, procedures } from '../../../shared/contract/index.ts';
import type { ProcedureName } from '../../../shared/contract/index.ts';
import type { GrantedPermission } from '../../../shared/contract/permissions.ts';

export interface RunnableCommand {
  name: ProcedureName;
  permission: GrantedPermission;
}

/**
 * What can be started without saying more, and without a second person: everything else is started where its screen
 * asks for what it needs.
 */
export const runnableCommands: readonly RunnableCommand[] = procedureNames.flatMap((name) => {
  const { kind, permission, secondPerson, input } = procedures[name];
  if (kind === 'query' || permission === 'anyone' || secondPerson !== null) return [];
  return input.safeParse({}).success ? [{ name, permission }] : [];
});
