import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { readController } from '../../../controllers/index.ts';
import { writeDocx, writePdf } from '../../../documents/index.ts';
import { nameFile } from '../../../exports/index.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import { readFacts, requireIncident } from '../../incident-rows.ts';
import { listMeasures } from '../../measures/measure-rows.ts';
import { toInstant } from '../../moments.ts';
import { listIncidentPlaybooks } from '../../tasks/incident-playbooks.ts';
import { describeDrill } from './describe-drill.ts';
import { reportDrill } from './report-drill.ts';

/** @throws Problem incident.unknown, incident.notDrill, export.exists, storage.* */
export function exportDrill(
  context: Context,
  { id, format, language, to }: ParsedInputOf<'incidents.exportDrillReport'>,
): OutsideChange<OutputOf<'incidents.exportDrillReport'>> {
  const { register } = context;
  const report = reportDrill(context, { id, language });
  const row = requireIncident(register, id);
  const { name: controller, zone } = readController(register, row.controller_id);
  const drill = {
    number: row.number,
    name: readFacts(row).title,
    controller,
    zone,
    playbooks: listIncidentPlaybooks(register, id).map(({ name }) => name),
    report,
    measures: listMeasures(register, id),
    at: toInstant(context.now()),
  };
  return {
    refs: { incidentId: id, format, items: report.items.length },
    async apply() {
      const model = describeDrill(drill, language);
      const bytes = await (format === 'pdf' ? writePdf(model) : writeDocx(model));
      const file = nameFile(to, format);
      writeNewFile(file, () => [bytes]);
      return { output: { path: file } };
    },
  };
}
