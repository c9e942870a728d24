import type { BackendFact } from '../../../../shared/contract/backend-facts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';

/** A statement in words, line by line. */
export function useFactWords(): (fact: BackendFact) => string[] {
  const text = useText();
  const format = useFormat();
  return (fact) => {
    switch (fact.topic) {
      case 'adminAccounts':
        return [
          text('backends.facts.accounts', { count: fact.value.accounts }),
          ...fact.value.roles.map(({ role, accounts }) => text('backends.facts.role', { role, count: accounts })),
        ];
      case 'lastSignIn': {
        const { latest, longestUnused, never } = fact.value;
        const lines = [
          ...(latest === null ? [] : [text('backends.facts.latest', { on: format.day(latest) })]),
          ...(longestUnused === null || longestUnused === latest
            ? []
            : [text('backends.facts.longestUnused', { on: format.day(longestUnused) })]),
          ...(never === 0 ? [] : [text('backends.facts.neverUsed', { count: never })]),
        ];
        return lines.length === 0 ? [text('backends.facts.noSignIn')] : lines;
      }
      case 'secondFactor': {
        const coverage = text(`backends.facts.coverage.${fact.value.coverage}`);
        const { accounts } = fact.value;
        return [accounts === null ? coverage : text('backends.facts.factorAccounts', { coverage, count: accounts })];
      }
      case 'encryptionAtRest':
        return [text(`backends.facts.atRest.${fact.value.coverage}`), fact.value.how].filter((line) => line !== '');
    }
  };
}
