import type { CheckId } from '../../../shared/contract/checks.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { parsePhrase } from './phrases/parse-phrase.ts';
import { listShippedPhrases } from './rules/shipped-phrases.ts';
import { keyOfList } from './stored-rules.ts';

/** @throws Problem bot.unknown */
export function requireBots(register: RegisterReader, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const known = new Set(register.all(inRegister.selectFrom('bot').select('id')).map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) throw new Problem('bot.unknown');
}

/** @throws Problem check.listUnknown where the check has no such list of phrases */
export function requireLists(check: CheckId, lists: readonly { id: string; language: string }[]): void {
  const known = new Set(
    listShippedPhrases()
      .filter((list) => list.check === check)
      .map(keyOfList),
  );
  if (!lists.every((list) => known.has(keyOfList(list)))) throw new Problem('check.listUnknown');
}

/** @throws Problem check.phraseInvalid naming the phrase by its place in the list, from 0, and never by its words */
export function requirePhrases(phrases: readonly string[], where: Record<string, unknown> = {}): void {
  for (const [phrase, text] of phrases.entries()) parsePhrase(text, { ...where, phrase });
}
