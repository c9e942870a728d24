import type { InputOf } from '../../../../shared/contract/index.ts';
import type { HoldScope } from '../../../../shared/contract/retention/holds.ts';
import { startOfDay } from '../../../lib/local-day.ts';

export const scopeKinds = ['person', 'bot', 'timeSpan', 'search'] as const satisfies HoldScope['kind'][];
export type ScopeKind = (typeof scopeKinds)[number];

/** What is typed to say what a hold holds; an empty system or bot stands for all. `to` is the last day of a time span. */
export type ScopeTexts = Record<'kind' | 'backendId' | 'botId' | 'externalId' | 'from' | 'to' | 'query', string>;

export const emptyScope: ScopeTexts = {
  kind: 'person',
  backendId: '',
  botId: '',
  externalId: '',
  from: '',
  to: '',
  query: '',
};

export function toScope(texts: ScopeTexts): InputOf<'retention.holds.set'>['scope'] {
  const { backendId, botId, externalId, query } = texts;
  const orAll = (id: string) => (id === '' ? null : id);
  switch (texts.kind) {
    case 'bot':
      return { kind: 'bot', botId };
    case 'timeSpan':
      return {
        kind: 'timeSpan',
        backendId: orAll(backendId),
        botId: orAll(botId),
        from: startOfDay(texts.from) ?? '',
        to: startOfDay(texts.to, 1) ?? '',
      };
    case 'search':
      return { kind: 'search', backendId: orAll(backendId), query };
    default:
      return { kind: 'person', backendId, externalId };
  }
}

export function toDates(endsOn: string, reviewOn: string): InputOf<'retention.holds.set'>['dates'] {
  return { endsOn: endsOn === '' ? null : endsOn, reviewOn: reviewOn === '' ? null : reviewOn };
}
