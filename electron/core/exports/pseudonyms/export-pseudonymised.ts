import { listControllers } from '../../controllers/index.ts';
import type { Context } from '../../context.ts';
import { readDetectionSettings } from '../../detection/index.ts';
import type { Handlers } from '../../handlers.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inRegister } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { nameFile } from '../name-file.ts';
import { pseudonymise } from './pseudonymise.ts';
import { findDialogues } from './read-scope.ts';
import { writeJsonLines, writeWorkbook } from './write-dialogues.ts';

/** The use of the content's key for pseudonyms. Another word would give other pseudonyms. */
export const pseudonymKeyUse = 'custos/pseudonyms/1';

export const exportPseudonymised: Handlers<'exports'>['pseudonymised'] = async (context, input) => {
  const { scope, reason, format, language, to } = input;
  const { keys, marks, messages, redacted, kept } = await findDialogues(context.vault.contentReader, scope);
  const conversations = keys.length;
  const key = context.vault.deriveFromContentKey(pseudonymKeyUse);
  return {
    approval: {
      kind: 'export',
      input: { scope, reason, format, language },
      effects: [{ code: 'pseudonymisedExported', values: { conversations, messages, redacted, kept, format } }],
    },
    refs: { reviewId: scope.of === 'review' ? scope.reviewId : null, conversations, messages, format },
    async apply({ content }) {
      if (to === undefined) throw new Problem('export.placeNeeded');
      const file = nameFile(to, format);
      const dialogues = await oneAtATime(content, () =>
        pseudonymise(content, {
          keys,
          marks,
          key,
          caseId: reason.caseId,
          settings: readDetectionSettings(context.register),
          botNames: readBotNames(context),
        }),
      );
      const written =
        format === 'jsonl'
          ? writeJsonLines(dialogues)
          : await writeWorkbook(dialogues, {
              language,
              controller: listControllers(context.register)[0]?.name ?? '',
              createdAt: new Date(context.now()).toISOString(),
            });
      writeNewFile(file, () => [written]);
      return { output: { path: file, conversations, messages } };
    },
  };
};

function readBotNames({ register }: Context): Map<string, string> {
  const bots = register.all(inRegister.selectFrom('bot').select(['id', 'name']));
  return new Map(bots.map(({ id, name }) => [id, name]));
}
