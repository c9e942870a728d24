import type { factProcedures } from '../../../../shared/contract/retention/facts.ts';
import type { Handlers } from '../../handlers.ts';
import { compareFacts } from './compare-facts.ts';
import { writeConcept } from './concept/write-concept.ts';
import { countFigures } from './count-figures.ts';
import { declareSetting } from './declare-setting.ts';
import { describeFacts } from './describe-facts.ts';

export const factHandlers: Pick<Handlers<'retention'>, keyof typeof factProcedures> = {
  async facts(context) {
    const described = await describeFacts(context.vault.contentReader, context.register, context.now());
    return { output: { facts: described.map(({ fact }) => fact) } };
  },

  declareSetting,

  figures: async (context, { weeks }) => ({
    output: await countFigures(context.vault.contentReader, context.register, { weeks, now: context.now() }),
  }),

  compare: compareFacts,

  concept: writeConcept,
};
