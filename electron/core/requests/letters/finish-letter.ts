import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { writeLetter } from '../../documents/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { storeChange } from '../cases/case-change.ts';
import { storeFiles } from '../cases/case-content.ts';
import { requireIdentifiedRequest, requireOpenRequest } from '../request-rows.ts';
import { listMissing } from './compose-letter.ts';
import { layOutLetter } from './lay-out-letter.ts';
import { requireDraft, showLetter } from './letter-rows.ts';
import { sayPhrase } from './phrases.ts';

/** These say that data were handed over or erased, or open them. */
const toPersonAlone: readonly LetterKind[] = ['completionAccess', 'completionErasure', 'passphrase'];

/** Makes the PDF of a letter. From then on it stays as it is. */
export function finishLetter(
  context: Context,
  { id, letterId }: ParsedInputOf<'requests.finishLetter'>,
): OutsideChange<OutputOf<'requests.finishLetter'>> {
  const { register } = context;
  const request = requireOpenRequest(register, id);
  const controller = readController(register, request.controller_id);
  const now = context.now();
  const { userId } = context.session;
  return {
    refs: { requestId: id, letterId },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const row = await requireDraft(content, id, letterId);
        const { kind, language } = row;
        if (toPersonAlone.includes(kind as LetterKind)) requireIdentifiedRequest(register, id);
        const missing = listMissing(row);
        if (missing.length > 0) throw new Problem('letter.incomplete', { places: missing.length });
        const bytes = await writeLetter(
          layOutLetter(row, { number: request.number, receivedAt: request.received_at }, controller, now),
        );
        const name = `${sayPhrase(language, 'fileName', { number: request.number, kind })}.pdf`;
        const file = { name, mediaType: 'application/pdf', kind: 'letter', bytes } as const;
        const { ids, statement } = storeFiles(id, [file], { at: now, by: userId });
        const fileId = ids[0]!;
        await content.write([
          statement,
          { sql: 'UPDATE request_letter SET is_final = 1, file_id = ? WHERE id = ?', rows: [[fileId, letterId]] },
        ]);
        const output = showLetter({ ...row, is_final: 1, file_id: fileId }, readUserNames(register));
        return { output, refs: { kind, language, fileId, bytes: bytes.length } };
      }),
    finish: (writer, { kind, language }) =>
      storeChange(writer, context, id, {
        events: [{ type: 'letterFinished', at: now, values: { letterId, kind, language } }],
      }),
  };
}
