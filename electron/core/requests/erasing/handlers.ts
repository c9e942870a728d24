import type { erasureProcedures } from '../../../../shared/contract/requests/erasure.ts';
import type { Handlers } from '../../handlers.ts';

export const erasureHandlers = {} as Pick<Handlers<'requests'>, keyof typeof erasureProcedures>;
