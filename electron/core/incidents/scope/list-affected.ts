import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { AffectedPerson } from './affected-person.ts';
import { chooseConversations, type Choice } from './choose-conversations.ts';
import { readAffected } from './read-affected.ts';
import { resolvePeople } from './resolve-people.ts';

/** So many people are read at once. */
const page = 5000;

/** Everybody a selection concerns, page by page. */
export async function* eachAffected(content: ContentReader, choice: Choice): AsyncGenerator<AffectedPerson[]> {
  const chosen = await chooseConversations(content, choice);
  const resolved = await resolvePeople(content, chosen);
  for (let before: number | null = null; ;) {
    const { people, next } = await readAffected(content, chosen, resolved, { before, limit: page });
    if (people.length > 0) yield people;
    if (next === null) return;
    before = next;
  }
}

/** One page for the window. @throws Problem cursor.invalid */
export async function listAffected(
  content: ContentReader,
  choice: Choice,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ people: AffectedPerson[]; total: number; cursor: string | null }> {
  const before = cursor === undefined ? null : readPlace(cursor);
  const chosen = await chooseConversations(content, choice);
  const resolved = await resolvePeople(content, chosen);
  const { people, next } = await readAffected(content, chosen, resolved, { before, limit });
  return { people, total: resolved.most, cursor: next === null ? null : String(next) };
}

function readPlace(cursor: string): number {
  if (!/^-?\d{1,15}$/.test(cursor)) throw new Problem('cursor.invalid');
  return Number(cursor);
}
