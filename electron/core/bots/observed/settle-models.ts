import { v7 as uuidv7 } from 'uuid';
import type { otherFindingRules } from '../../../../shared/contract/findings.ts';
import type { FindingRow } from '../../findings/index.ts';
import { inContent, type ContentReader, type ContentStatement, type RegisterReader } from '../../vault/index.ts';
import { readModels } from './read-models.ts';

const rule: (typeof otherFindingRules)[number] = 'modelNotEntered';

export interface ModelSettlement {
  statements: ContentStatement[];
  opened: number;
  fixed: number;
}

/**
 * Makes the findings of models what is so now. One that is entered meanwhile, or is in no conversation any more, is
 * fixed; one that was fixed and holds again is open. What a person decided about one that holds, stays.
 */
export async function settleModels(
  content: ContentReader,
  register: RegisterReader,
  now: number,
): Promise<ModelSettlement> {
  const stored = await content.all(inContent.selectFrom('finding').selectAll().where('rule', '=', rule));
  const unknown = (await readModels(content, register)).filter(({ isEntered }) => !isEntered);
  const known = new Map(stored.map((row) => [keyOf(row.bot_id ?? '', row.aspect), row]));
  const added: string[][] = [];
  const reopened: string[][] = [];
  for (const { botId, model, from } of unknown) {
    const row = known.get(keyOf(botId, model));
    known.delete(keyOf(botId, model));
    const details = JSON.stringify({ model, since: new Date(from).toISOString().slice(0, 10) });
    if (!row) added.push([uuidv7(), rule, model, botId, details]);
    else if (row.status === 'fixed') reopened.push([details, row.id]);
  }
  const gone = [...known.values()].filter(({ status }: FindingRow) => status !== 'fixed');
  const statements: ContentStatement[] = [
    {
      sql: `INSERT INTO finding (id, rule, aspect, outcome, severity, bot_id, conversation_key, details, at, evidence,
        status, note) VALUES (?, ?, ?, 'unknownModel', 'medium', ?, NULL, ?, ?, '[]', 'open', '')`,
      rows: added.map((row) => [...row, now]),
    },
    {
      sql: "UPDATE finding SET details = ?, status = 'open', decided_by = NULL, decided_at = NULL, note = '' WHERE id = ?",
      rows: reopened,
    },
    {
      // Nobody decided it: it was seen.
      sql: "UPDATE finding SET status = 'fixed', decided_by = NULL, decided_at = ?, note = '' WHERE id = ?",
      rows: gone.map(({ id }) => [now, id]),
    },
  ];
  return {
    statements: statements.filter(({ rows }) => rows.length > 0),
    opened: added.length + reopened.length,
    fixed: gone.length,
  };
}

function keyOf(botId: string, model: string): string {
  return `${botId} ${model}`;
}
