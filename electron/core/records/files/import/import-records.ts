import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { chooseController } from '../../../controllers/index.ts';
import type { Handlers } from '../../../handlers.ts';
import { storeDraft } from '../../register/store-draft.ts';
import { planImport } from './plan-import.ts';

type Row = OutputOf<'records.readImport'>['rows'][number];

export const readImport: Handlers<'records'>['readImport'] = async (context, input) => ({
  output: await planImport(context, input, chooseController(context.register, input.controllerId).id),
});

/** The file is read anew: what is stored is what it says now, judged as the preview judges. */
export const importRecords: Handlers<'records'>['import'] = async (context, { from, mapping, rows, controllerId }) => {
  const organisation = chooseController(context.register, controllerId).id;
  const preview = await planImport(context, { from, ...(mapping && { mapping }) }, organisation);
  const chosen = rows ? chooseRows(preview.rows, rows) : preview.rows.filter(({ problems }) => problems.length === 0);
  const changed = chosen.filter(({ existingId }) => existingId !== null).length;
  const counts = {
    created: chosen.length - changed,
    changed,
    leftOut: preview.rows.length - chosen.length,
  };
  const { userId } = context.session;
  const now = context.now();
  return {
    refs: { kind: preview.kind, ...counts },
    write(register) {
      // Numbers that are given come first: what has none gets one that is free then.
      for (const { existingId, number, fields } of chosen.toSorted((one, other) => rank(one) - rank(other)))
        if (fields)
          storeDraft(register, {
            ...(existingId !== null && { id: existingId }),
            ...(number !== null && { number }),
            controllerId: organisation,
            fields,
            userId,
            now,
          });
      return counts;
    },
  };
};

/** @throws Problem recordFile.rowInvalid where a row is not there or cannot be stored */
function chooseRows(all: readonly Row[], wanted: readonly number[]): Row[] {
  return [...new Set(wanted)].map((row) => {
    const found = all.find((candidate) => candidate.row === row);
    if (!found?.fields) throw new Problem('recordFile.rowInvalid', { row });
    return found;
  });
}

function rank({ number }: Row): number {
  return number === null ? 1 : 0;
}
