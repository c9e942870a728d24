import type { disclosureProcedures } from '../../../../shared/contract/requests/disclosure.ts';
import type { Handlers } from '../../handlers.ts';
import { reviewHandlers } from './review/handlers.ts';
import { scopeHandlers } from './scope/handlers.ts';

export const disclosureHandlers = { ...scopeHandlers, ...reviewHandlers } as unknown as Pick<
  Handlers<'requests'>,
  keyof typeof disclosureProcedures
>;
