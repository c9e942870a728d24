import type { disclosureProcedures } from '../../../../shared/contract/requests/disclosure.ts';
import type { Handlers } from '../../handlers.ts';
import { packageHandlers } from './package/handlers.ts';
import { reviewHandlers } from './review/handlers.ts';
import { scopeHandlers } from './scope/handlers.ts';

export const disclosureHandlers: Pick<Handlers<'requests'>, keyof typeof disclosureProcedures> = {
  ...scopeHandlers,
  ...reviewHandlers,
  ...packageHandlers,
};
