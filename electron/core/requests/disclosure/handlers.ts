import type { disclosureProcedures } from '../../../../shared/contract/requests/disclosure.ts';
import type { Handlers } from '../../handlers.ts';

export const disclosureHandlers = {} as Pick<Handlers<'requests'>, keyof typeof disclosureProcedures>;
