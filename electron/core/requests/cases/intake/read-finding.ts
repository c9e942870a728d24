import { sql } from 'kysely';
import type { PersonIdentifier } from '../../../../../shared/contract/requests/case-fields.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import { inRegister } from '../../../vault/index.ts';

/** What somebody asked for in a chat. */
export interface UtteredRequest {
  /** Of the finding. */
  id: string;
  /** The messages it rests on, as they were said. */
  text: string;
  /** What the chatbot system knows the person and the conversation by. */
  identifiers: PersonIdentifier[];
}

/** @throws Problem finding.unknown, request.findingHasCase */
export async function readFinding({ register, vault }: Context, id: string): Promise<UtteredRequest> {
  const content = vault.contentReader;
  const finding = await content.get(
    rawQuery(sql<{ evidence: string; conversation: number | null; session: string | null }>`
      SELECT f.evidence, f.conversation_key AS conversation, c.external_id AS session
      FROM finding AS f LEFT JOIN conversation AS c ON c.key = f.conversation_key WHERE f.id = ${id}`),
  );
  if (!finding) throw new Problem('finding.unknown');
  const taken = register.get(inRegister.selectFrom('request').select('number').where('finding_id', '=', id));
  if (taken) throw new Problem('request.findingHasCase', { number: taken.number });
  const { evidence, conversation, session } = finding;
  const [messages, known] = await Promise.all([
    content.all(
      rawQuery(sql<{ body: string }>`
        SELECT body FROM message WHERE id IN (SELECT value FROM json_each(${evidence})) ORDER BY id`),
    ),
    content.all(
      rawQuery(sql<PersonIdentifier>`
        SELECT i.kind, i.value FROM conversation AS c JOIN identifier AS i ON i.person_key = c.person_key
        WHERE c.key = ${conversation} ORDER BY i.kind, i.normalised LIMIT 99`),
    ),
  ]);
  return {
    id,
    text: messages.map(({ body }) => body).join('\n\n'),
    identifiers: [...known, ...(session === null ? [] : [{ kind: 'session', value: session }])],
  };
}
