import type { assessmentProcedures } from '../../../../shared/contract/records/assessments.ts';
import type { Handlers } from '../../handlers.ts';

export const assessmentHandlers = {} as Pick<Handlers<'records'>, keyof typeof assessmentProcedures>;
