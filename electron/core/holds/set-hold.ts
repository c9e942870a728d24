import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { HoldScope } from '../../../shared/contract/retention/holds.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import type { OutsideChange } from '../handlers.ts';
import { cleanText, oneAtATime, requireTerms } from '../transcripts/index.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { noteInJournals } from './journal/note-in-journals.ts';
import { listHoldRows, nextHoldNumber } from './hold-rows.ts';
import { readToday } from './today.ts';

/**
 * What it holds is stored before the hold itself, so that no deletion under way ever meets one of which it cannot tell
 * what it holds. A scope without its hold is what a crash left between the two: it goes with the next one.
 */
export function setHold(
  context: Context,
  { scope, reason, ground, owner, dates }: ParsedInputOf<'retention.holds.set'>,
): OutsideChange<OutputOf<'retention.holds.set'>> {
  const { register, session } = context;
  requireScope(register, scope);
  const id = uuidv7();
  const number = nextHoldNumber(register, readToday(context).slice(0, 4));
  const known = listHoldRows(register, { includeReleased: true }).map((row) => row.id);
  return {
    refs: { holdId: id, number, ground, scope: scope.kind },
    // Why something is held tells of people: it is content, and no part of the log.
    reason: { purpose: 'retention' },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        await content.write([
          {
            sql: 'DELETE FROM hold_scope WHERE hold_id NOT IN (SELECT value FROM json_each(?))',
            rows: [[JSON.stringify(known)]],
          },
          {
            sql: 'INSERT INTO hold_scope (hold_id, scope, reason) VALUES (?, ?, ?)',
            rows: [[id, JSON.stringify(scope), cleanText(reason)]],
          },
        ]);
        return { output: { id, number } };
      }),
    finish: (writer) =>
      void writer.run(
        inRegister.insertInto('legal_hold').values({
          id,
          number,
          ground,
          owner,
          ends_on: dates.endsOn,
          review_on: dates.reviewOn,
          created_by: session.userId,
          created_at: context.now(),
          released_by: null,
          released_at: null,
        }),
      ),
    afterwards: () => noteInJournals(context),
  };
}

/**
 * A person may be held whom only the chatbot system knows; a bot has to be one that was synced.
 * @throws Problem backend.unknown, bot.unknown, search.invalidQuery
 */
export function requireScope(register: RegisterReader, scope: HoldScope): void {
  if (scope.kind === 'search') requireTerms(scope.query);
  const backendId = scope.kind === 'bot' ? null : scope.backendId;
  if (backendId !== null) {
    const backend = register.get(inRegister.selectFrom('backend').select('id').where('id', '=', backendId));
    if (!backend) throw new Problem('backend.unknown');
  }
  const botId = scope.kind === 'bot' || scope.kind === 'timeSpan' ? scope.botId : null;
  if (botId === null) return;
  const bot = register.get(inRegister.selectFrom('bot').select('backend_id').where('id', '=', botId));
  // Of another system it would hold nothing, and nobody would notice.
  if (!bot || (backendId !== null && bot.backend_id !== backendId)) throw new Problem('bot.unknown');
}
