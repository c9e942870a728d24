import type { policyProcedures } from '../../../../shared/contract/retention/policies.ts';
import type { Handlers } from '../../handlers.ts';

export const policyHandlers = {} as Pick<Handlers<'retention'>, keyof typeof policyProcedures>;
