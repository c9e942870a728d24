import type { measureProcedures } from '../../../../shared/contract/incidents/communications.ts';
import type { Handlers } from '../../handlers.ts';
import { saveMeasure } from './save-measure.ts';
import { settleMeasure } from './settle-measure.ts';

export const measureHandlers: Pick<Handlers<'incidents'>, keyof typeof measureProcedures> = {
  saveMeasure,
  settleMeasure,
};
