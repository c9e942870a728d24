import { createHash } from 'node:crypto';
import { PhraseLists, sentencesOf, tokenise } from '../../checks/index.ts';
import english from '../phrases/en.json' with { type: 'json' };
import german from '../phrases/de.json' with { type: 'json' };

const lists = new Map<string, readonly string[]>([
  ['reported', [...german.reported, ...english.reported]],
  ['notMeant', [...german.notMeant, ...english.notMeant]],
]);
let compiled: PhraseLists | undefined;

/** By which phrases something was read: others read it anew. */
export const phrasesFingerprint = createHash('sha256')
  .update(JSON.stringify([...lists]))
  .digest('base64url')
  .slice(0, 22);

/**
 * Whether a bot says that it changed something in an account: "I have cancelled your order". It is what the bot says,
 * and no proof that it was done. A sentence that denies, asks or makes it depend on something reports nothing.
 */
export function reportsAccountAction(body: string): boolean {
  compiled ??= new PhraseLists(lists);
  const { tokens, sentences } = tokenise(body);
  const said = compiled.match(tokens);
  const reported = said.get('reported');
  if (!reported) return false;
  const notMeant = sentencesOf({ tokens }, said.get('notMeant') ?? []);
  return [...sentencesOf({ tokens }, reported)].some(
    (sentence) => !notMeant.has(sentence) && !(sentences[sentence]?.isQuestion ?? false),
  );
}
