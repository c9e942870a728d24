import { countrySources } from '../../../shared/rules/countries/third-countries.ts';
import { chooseController, readToday } from '../controllers/index.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { makeChain } from './chain.ts';
import { describeProcessor } from './describe-processor.ts';
import { listDue } from './due.ts';
import { listProcessors, requireActiveProcessor } from './processor-rows.ts';
import { proposeProcessor } from './propose.ts';
import { questionnaireHandlers } from './questionnaires/handlers.ts';
import { readUnanswered } from './questionnaires/questionnaire-rows.ts';
import { readNamingRecords } from './read-naming-records.ts';
import { saveProcessor } from './save-processor.ts';

export const processorsHandlers: Handlers<'processors'> = {
  ...questionnaireHandlers,

  list({ register }, choice) {
    const naming = readNamingRecords(register);
    const processors = listProcessors(register, choice);
    return {
      output: { processors: processors.map((stored) => describeProcessor(stored, naming.get(stored.row.id) ?? [])) },
    };
  },

  save: saveProcessor,

  retire(context, { id, note }) {
    requireActiveProcessor(context.register, id);
    const now = context.now();
    const retired = { retired_at: now, retired_by: context.session.userId, retire_note: note, changed_at: now };
    return {
      refs: { processorId: id },
      reason: { purpose: 'review', note },
      write(writer) {
        writer.run(inRegister.updateTable('processor').set(retired).where('id', '=', id));
        return { id };
      },
    };
  },

  propose: ({ register }, { backendId }) => ({ output: proposeProcessor(register, backendId) }),

  chain(context, { controllerId }) {
    const { register } = context;
    const naming = readNamingRecords(register);
    const controller = chooseController(register, controllerId);
    const members = listProcessors(register, { controllerId: controller.id }).map(({ row, fields }) => ({
      id: row.id,
      fields,
      recordIds: naming.get(row.id) ?? [],
    }));
    const nodes = makeChain(members, readToday(context)(controller.id));
    return { output: { nodes, sources: [...countrySources] } };
  },

  due(context, { withinDays }) {
    const { register } = context;
    const unanswered = readUnanswered(register);
    const todayOf = readToday(context);
    const items = listProcessors(register).flatMap(({ row, fields }) => {
      const subject = { id: row.id, fields, openQuestionnaires: unanswered.get(row.id) ?? [] };
      return listDue(subject, todayOf(row.controller_id), withinDays);
    });
    return { output: { items: items.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)) } };
  },
};
