import type { HoldScope, LegalHold } from '../../../../shared/contract/retention/holds.ts';
import type { Format } from '../../../lib/format.ts';
import type { Text } from '../../../lib/use-text.ts';
import type { Meaning } from '../../../ui/status.tsx';
import type { Places } from '../use-places.ts';

/** What a hold holds, in words. */
export function describeScope(
  text: Text,
  format: Format,
  { nameBackend, describe }: Pick<Places, 'nameBackend' | 'describe'>,
  scope: HoldScope | null,
): string {
  if (scope === null) return text('retention.scope.unknown');
  switch (scope.kind) {
    case 'person':
      return text('retention.scope.person', { person: scope.externalId, system: nameBackend(scope.backendId) });
    case 'bot':
      return text('retention.scope.bot', { place: describe(null, scope.botId) });
    case 'timeSpan':
      return text('retention.scope.timeSpan', {
        place: describe(scope.backendId, scope.botId),
        from: format.date(scope.from),
        to: format.date(new Date(Date.parse(scope.to) - 1).toISOString()),
      });
    case 'search':
      return text('retention.scope.search', { place: describe(scope.backendId, null), query: scope.query });
  }
}

/** When it ends or is looked at again, and whether that day has come. */
export function describeDue(
  text: Text,
  format: Format,
  {
    state,
    endsOn,
    reviewOn,
    isDue,
    releasedAt,
  }: Pick<LegalHold, 'state' | 'endsOn' | 'reviewOn' | 'isDue' | 'releasedAt'>,
): { meaning: Meaning; words: string } {
  if (state === 'released')
    return {
      meaning: 'information',
      words: text('retention.holds.releasedOn', { day: releasedAt === null ? '–' : format.date(releasedAt) }),
    };
  const next = [endsOn, reviewOn].filter((day) => day !== null).toSorted()[0];
  if (next === undefined) return { meaning: 'information', words: text('retention.holds.noDate') };
  const isEnd = next === endsOn;
  const day = format.day(next);
  return isDue
    ? {
        meaning: 'overdue',
        words: text(isEnd ? 'retention.holds.endReached' : 'retention.holds.reviewReached', { day }),
      }
    : { meaning: 'fine', words: text(isEnd ? 'retention.holds.endsOn' : 'retention.holds.reviewedOn', { day }) };
}
