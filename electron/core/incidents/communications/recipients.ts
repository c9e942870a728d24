import type { Context } from '../../context.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { IncidentRow } from '../incident-rows.ts';
import type { AffectedPerson } from '../scope/affected-person.ts';
import { readFrozenPeople } from '../scope/freeze-scope.ts';
import { eachAffected } from '../scope/list-affected.ts';
import { listScopes } from '../scope/scope-rows.ts';
import { chooseWithin, requireSelection } from '../scope/selection-rows.ts';
import { listCommunications, type CommunicationRow } from './communication-rows.ts';

/**
 * To whom a letter goes: people who are named or can be reached, and who write its language. Whoever writes one without
 * a letter gets the letter that was drafted first. Of one that has left, those it went to.
 * @throws Problem incident.nothingCounted
 */
export async function readRecipients(
  context: Context,
  content: ContentReader,
  incident: IncidentRow,
  letter: CommunicationRow,
): Promise<AffectedPerson[]> {
  const rows = listCommunications(context.register, incident.id);
  const frozen = listScopes(context.register, incident.id).find(({ id }) => id === letter.scope_id);
  if (frozen) {
    // One that was drafted after this had left takes nobody from it.
    const before = rows.filter(({ id, created_at: at }) => id === letter.id || at <= frozen.takenAt);
    return (await readFrozenPeople(content, frozen.id)).filter(choose(before, letter));
  }
  const isMeant = choose(rows, letter);
  const selection = await requireSelection(content, context.register, incident.id);
  const people: AffectedPerson[] = [];
  for await (const page of eachAffected(content, chooseWithin(context.register, incident, selection)))
    for (const person of page) if (isMeant(person)) people.push(person);
  return people;
}

/** @param rows newest first */
export function choose(
  rows: readonly CommunicationRow[],
  letter: CommunicationRow,
): (person: AffectedPerson) => boolean {
  const letters = rows.filter(({ kind }) => kind === 'letter');
  const languages = new Set<string>(letters.map(({ language }) => language));
  const isFirst = letters.at(-1)?.language === letter.language;
  return ({ name, emails, phones, language }) =>
    (name !== '' || emails.length + phones.length > 0) &&
    (languages.has(language) ? language === letter.language : isFirst);
}
