import type { letterProcedures } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import { nameFile } from '../../exports/index.ts';
import type { Handlers } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { requireOpenRequest, requireRequest } from '../request-rows.ts';
import { draftLetter } from './draft-letter.ts';
import { finishLetter } from './finish-letter.ts';
import { listLetterRows, requireDraft, requireFinal, showLetter } from './letter-rows.ts';
import { checkTemplate, listTemplates, readTemplate, storeTemplate } from './letter-templates.ts';
import { recordDispatch } from './record-dispatch.ts';

type LetterHandlers = Pick<Handlers<'requests'>, keyof typeof letterProcedures>;

export const letterHandlers: LetterHandlers = {
  templates: (context) => ({ output: { templates: listTemplates(context.register) } }),

  setTemplate(_context, { kind, language, text }) {
    if (text) checkTemplate(kind, text);
    return {
      refs: { kind, language, isOwn: text !== null },
      write(register) {
        storeTemplate(register, kind, language, text);
        return readTemplate(register, kind, language);
      },
    };
  },

  draftLetter,

  async letters(context, { id }) {
    requireRequest(context.register, id);
    const rows = await listLetterRows(context.vault.contentReader, id);
    const names = readUserNames(context.register);
    return {
      output: { letters: rows.map((row) => showLetter(row, names)) },
      refs: { requestId: id, letters: rows.length },
    };
  },

  changeLetter(context, { id, letterId, subject, body, recipient }) {
    requireOpenRequest(context.register, id);
    return {
      refs: { requestId: id, letterId },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const row = await requireDraft(content, id, letterId);
          const changed = { ...row, subject, body, recipient: recipient ?? row.recipient };
          await content.write([
            {
              sql: 'UPDATE request_letter SET subject = ?, body = ?, recipient = ? WHERE id = ?',
              rows: [[changed.subject, changed.body, changed.recipient, letterId]],
            },
          ]);
          return { output: showLetter(changed, readUserNames(context.register)), refs: { kind: row.kind } };
        }),
    };
  },

  removeLetter(context, { id, letterId }) {
    requireOpenRequest(context.register, id);
    return {
      refs: { requestId: id, letterId },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const { kind } = await requireDraft(content, id, letterId);
          await content.write([{ sql: 'DELETE FROM request_letter WHERE id = ?', rows: [[letterId]] }]);
          return { output: { removed: true as const }, refs: { kind } };
        }),
    };
  },

  finishLetter,

  async saveLetter(context, { id, letterId, to }) {
    requireRequest(context.register, id);
    const content = context.vault.contentReader;
    const letter = await requireFinal(content, id, letterId);
    const kept = await content.get(
      inContent
        .selectFrom('request_file')
        .select('bytes')
        .where('id', '=', letter.file_id ?? ''),
    );
    if (!kept) throw new Problem('letter.unknown');
    return {
      refs: { requestId: id, letterId, kind: letter.kind },
      apply() {
        const file = nameFile(to, 'pdf');
        writeNewFile(file, () => [kept.bytes]);
        return { output: { path: file } };
      },
    };
  },

  recordDispatch,
};
