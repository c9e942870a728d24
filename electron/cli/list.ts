import { z } from 'zod';
import { procedureNames, procedures } from '../../shared/contract/index.ts';

/** Every procedure with its kind, permission and the JSON Schemas (2020-12) of input and output. */
export function listProcedures() {
  return procedureNames.map((name) => {
    const { kind, permission, changes, secondPerson, logged, summary, input, output } = procedures[name];
    return {
      name,
      kind,
      permission,
      changes,
      secondPerson,
      logged,
      summary,
      input: z.toJSONSchema(input, { io: 'input' }),
      output: z.toJSONSchema(output, { io: 'output' }),
    };
  });
}
