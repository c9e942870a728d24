import { readUserNames } from '../../access/index.ts';
import { listControllers } from '../../controllers/index.ts';
import type { DocumentModel } from '../../documents/index.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { toInstant } from '../review-rows.ts';
import type { ClosedSample } from '../sample/read-result.ts';
import { buildReport } from './build-report.ts';

/** The report of a closed sample, with the names that the register knows for its bots, organisations and judges. */
export function reportSample(
  register: RegisterReader,
  { review, result, conversations }: ClosedSample,
  language: 'de' | 'en',
): DocumentModel {
  const names = readUserNames(register);
  const bots = new Map(
    register
      .all(
        inRegister
          .selectFrom('bot')
          .innerJoin('backend', 'backend.id', 'bot.backend_id')
          .select(['bot.id', 'bot.name', 'backend.controller_id as controllerId']),
      )
      .map((bot) => [bot.id, bot]),
  );
  const drawnFrom = result.botIds.length === 0 ? [...bots.keys()] : result.botIds;
  const controllerIds = new Set(drawnFrom.map((id) => bots.get(id)?.controllerId));
  const controllers = listControllers(register);
  const concerned = controllers.filter(({ id }) => controllerIds.has(id));
  return buildReport(
    {
      id: review.id,
      name: review.name,
      controller: (concerned.length > 0 ? concerned : controllers.slice(0, 1)).map(({ name }) => name).join(', '),
      closedAt: toInstant(review.closed_at ?? review.created_at),
      result,
      bots: result.botIds.map((id) => bots.get(id)?.name ?? id),
      conversations: conversations.map(({ decidedBy, decidedAt, ...conversation }) => ({
        ...conversation,
        judgedBy: decidedBy === null ? null : (names.get(decidedBy) ?? decidedBy),
        judgedAt: decidedAt === null ? null : toInstant(decidedAt),
      })),
    },
    language,
  );
}
