import type { registerProcedures } from '../../../../shared/contract/incidents/register.ts';
import type { Handlers } from '../../handlers.ts';
import { exportBreaches } from './breaches/export-breaches.ts';
import { exportDrill } from './drills/export-drill.ts';
import { reportDrill } from './drills/report-drill.ts';
import { readFigures } from './read-figures.ts';

export const registerHandlers: Pick<Handlers<'incidents'>, keyof typeof registerProcedures> = {
  exportRegister: exportBreaches,
  figures: (context, input) => ({ output: readFigures(context, input) }),
  drillReport: (context, input) => ({ output: reportDrill(context, input) }),
  exportDrillReport: exportDrill,
};
