import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Right } from '../../../../shared/contract/rights.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import type { ContentStatement } from '../../vault/index.ts';
import { isAskedWithoutProof } from '../cases/case-stage.ts';
import { requireOpenRequest } from '../request-rows.ts';
import { readCaseTexts } from './case-texts.ts';
import { composeLetter } from './compose-letter.ts';
import { showLetter, storeLetter, type LetterRow } from './letter-rows.ts';
import { readTemplate } from './letter-templates.ts';

/** A letter filled with what the case says. What nobody said yet is marked in it. */
export function draftLetter(
  context: Context,
  { id, kind, values, language: wanted }: ParsedInputOf<'requests.draftLetter'>,
): OutsideChange<OutputOf<'requests.draftLetter'>> {
  const { register } = context;
  const request = requireOpenRequest(register, id);
  if (kind === 'askIdentity' && isAskedWithoutProof(request.kind as Right)) throw new Problem('request.noProofAllowed');
  const language = wanted ?? request.language;
  const template = readTemplate(register, kind, language);
  return {
    refs: { requestId: id, kind, language },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const facts = await readCaseTexts(register, content, request, language, context.now());
        const row: LetterRow = {
          id: uuidv7(),
          request_id: id,
          kind,
          language,
          ...composeLetter(kind, language, template, facts, values),
          is_final: 0,
          created_at: context.now(),
          created_by: context.session.userId,
          file_id: null,
          dispatched_at: null,
          dispatch_channel: null,
          dispatch_proof: '',
          dispatch_by: null,
        };
        const doubt = kind === 'askIdentity' && !facts.texts.doubt ? (values.doubt ?? '').trim() : '';
        await content.write([storeLetter(row), ...(doubt === '' ? [] : [keepDoubt(id, doubt)])]);
        return { output: showLetter(row, readUserNames(register)), refs: { letterId: row.id } };
      }),
  };
}

/** Proof is asked for on a recorded doubt alone: Art. 12(6). */
function keepDoubt(requestId: string, doubt: string): ContentStatement {
  return {
    sql: `UPDATE request_person SET identity_doubt = ? WHERE request_id = ? AND identity_doubt = ''`,
    rows: [[doubt, requestId]],
  };
}
