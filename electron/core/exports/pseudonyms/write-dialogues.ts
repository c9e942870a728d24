import { escapeSteering } from '../../../../shared/json-text.ts';
import { writeXlsx } from '../../documents/index.ts';
import type { PseudonymisedDialogue } from './rewrite-dialogue.ts';
import { textsOf } from '../texts.ts';

/** One dialogue per line. */
export function writeJsonLines(dialogues: readonly PseudonymisedDialogue[]): string {
  return dialogues.map((dialogue) => `${escapeSteering(JSON.stringify(dialogue))}\n`).join('');
}

/** One row per message. */
export function writeWorkbook(
  dialogues: readonly PseudonymisedDialogue[],
  { language, controller, createdAt }: { language: 'de' | 'en'; controller: string; createdAt: string },
): Promise<Uint8Array> {
  const text = textsOf(language);
  return writeXlsx({
    title: text('dialogues.title'),
    language,
    controller,
    createdAt,
    blocks: [
      { kind: 'note', title: text('dialogues.note'), text: text('dialogues.note.text') },
      {
        kind: 'table',
        caption: text('dialogues.messages'),
        columns: [
          { header: text('dialogues.conversation') },
          { header: text('dialogues.bot') },
          { header: text('dialogues.personId') },
          { header: text('dialogues.personName') },
          { header: text('dialogues.at') },
          { header: text('dialogues.role') },
          { header: text('dialogues.text') },
        ],
        rows: dialogues.flatMap(({ conversation, bot, person, messages }) =>
          messages.map(({ at, role, text: said }) => [
            conversation,
            bot,
            person?.id ?? null,
            person?.name ?? null,
            at,
            role,
            said,
          ]),
        ),
      },
    ],
  });
}
