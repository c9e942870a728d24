import type { severityProcedures } from '../../../../shared/contract/incidents/severity.ts';
import { listComparableCases } from '../../../../shared/rules/breach/cases/comparable-cases.ts';
import { scoreSeverity } from '../../../../shared/rules/breach/severity/score-severity.ts';
import type { Handlers } from '../../handlers.ts';

export const severityHandlers: Pick<Handlers<'incidents'>, keyof typeof severityProcedures> = {
  severity: (_context, { language, ...factors }) => ({ output: scoreSeverity(factors, language) }),
  comparableCases: (_context, { language }) => ({ output: listComparableCases(language) }),
};
