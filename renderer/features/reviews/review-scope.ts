import type { FindingGroup } from '../../../shared/contract/finding-types.ts';
import type { MessageRole } from '../../../shared/contract/transcripts.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { startOfDay } from '../../lib/local-day.ts';

/** Which messages a review takes in. Empty strings where nothing is chosen; days as "2026-11-22", the last one whole. */
export interface ReviewScope {
  text: string;
  backendId: string;
  botId: string;
  role: MessageRole | '';
  from: string;
  to: string;
  groups: readonly FindingGroup[];
}

export const wholeScope: ReviewScope = { text: '', backendId: '', botId: '', role: '', from: '', to: '', groups: [] };

export function toCreateInput(name: string, scope: ReviewScope): InputOf<'reviews.create'> {
  return {
    name,
    text: scope.text.trim() || undefined,
    backendId: scope.backendId || undefined,
    botId: scope.botId || undefined,
    role: scope.role || undefined,
    from: startOfDay(scope.from),
    to: startOfDay(scope.to, 1),
    groups: scope.groups.length > 0 ? [...scope.groups] : undefined,
  };
}
