import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { changeItems, describeGoing, findBackend, requirePlan, type ItemRow } from '../../erasure/index.ts';
import { noteOfHold, type EndingHold, type HeldErasures } from '../../holds/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, ContentStatement } from '../../vault/index.ts';
import { storeChange } from '../cases/case-change.ts';
import { freeHeld, type HeldConversation } from '../links/held-restriction.ts';
import { requireRequest } from '../request-rows.ts';
import { heldKey } from './erasure-tasks.ts';

/** What a case kept because of a hold that ends. */
interface KeptByCase {
  requestId: string;
  freed: ItemRow[];
  /** What another hold keeps from now on. */
  handedOver: ItemRow[];
}

/**
 * What a hold kept of an erasure comes back into its case: a task and an entry of its timeline say so, and one that was
 * closed is open again. Nothing is deleted by that; the next plan finds it.
 */
export const heldErasures: HeldErasures = {
  async count(content, hold) {
    const cases = await readKept(content, hold);
    return cases.filter(({ freed }) => freed.length > 0).length;
  },

  async free(content, context, hold) {
    const cases = await readKept(content, hold);
    const now = context.now();
    await content.write(
      cases.flatMap(({ requestId, freed, handedOver }): ContentStatement[] => [
        changeItems(handedOver.map((item) => ({ ...item, updated_at: now }))),
        ...(freed.length > 0 ? replaceTask(requestId, hold.number, now) : []),
        freeHeld(context.register, requestId, freed.flatMap(toConversation)),
      ]),
    );
    return cases
      .filter(({ freed }) => freed.length > 0)
      .map(({ requestId, freed }) => ({ requestId, items: freed.length }));
  },

  tell(register, context, { number }, freed) {
    for (const { requestId, items } of freed) {
      const isReopened = requireRequest(register, requestId).state === 'closed';
      const open = { state: 'open' as const, outcome: null, ground: null, closed_at: null, waiting_for: 'us' as const };
      storeChange(register, context, requestId, {
        ...(isReopened && { set: open }),
        events: [{ type: 'holdReleased', values: { number, items, isReopened } }],
      });
    }
  },
};

/** Of the newest plan of each case: what an older one says has no effect any more. */
async function readKept(content: ContentReader, hold: EndingHold): Promise<KeptByCase[]> {
  const rows = await content.all(
    rawQuery(sql<ItemRow & { request_id: string }>`
      SELECT i.*, p.request_id FROM erasure_plan AS p
      CROSS JOIN erasure_item AS i ON i.plan_id = p.id AND i.state = 'held'
      WHERE p.state <> 'superseded'
        AND (i.note = ${hold.number} OR substr(i.note, 1, ${hold.number.length + 1}) = ${`${hold.number}:`})
      ORDER BY p.request_id, i.id`),
  );
  const cases: KeptByCase[] = [];
  for (const [requestId, own] of Map.groupBy(rows, (row) => row.request_id)) {
    cases.push({ requestId, ...(await sortKept(content, hold, own)) });
  }
  return cases;
}

async function sortKept(
  content: ContentReader,
  hold: EndingHold,
  items: readonly ItemRow[],
): Promise<Pick<KeptByCase, 'freed' | 'handedOver'>> {
  const { snapshot } = await requirePlan(content, items[0]!.plan_id);
  const atSystems = items.flatMap((item) => {
    const backend = findBackend(snapshot, item.backend_id ?? '');
    return backend ? [{ item, going: describeGoing(backend, items, item) }] : [];
  });
  const others = await hold.findOthers(
    content,
    atSystems.map(({ going }) => going),
  );
  const handedOver = atSystems.flatMap(({ item }, index) => {
    const other = others[index];
    return other ? [{ ...item, ground: other.ground, note: noteOfHold(other.number) }] : [];
  });
  const kept = new Set(handedOver.map(({ id }) => id));
  return { freed: items.filter(({ id }) => !kept.has(id)), handedOver };
}

function toConversation(item: ItemRow): HeldConversation[] {
  if (item.resource !== 'conversation' || item.backend_id === null) return [];
  return [{ backendId: item.backend_id, externalId: item.external_id }];
}

/** To erase instead of to tell the person that something stays. A case whose content is gone has no tasks any more. */
function replaceTask(requestId: string, number: string, now: number): ContentStatement[] {
  const key = `released ${number}`;
  return [
    {
      sql: `DELETE FROM request_task WHERE request_id = ? AND kind = 'tellPerson' AND is_done = 0
        AND details ->> 'key' = ?`,
      rows: [[requestId, heldKey(number)]],
    },
    {
      sql: `INSERT INTO request_task (id, request_id, kind, text, details, created_at)
        SELECT ?, request_id, 'other', '', ?, ? FROM request_person WHERE request_id = ? AND NOT EXISTS (
          SELECT 1 FROM request_task WHERE request_id = ? AND details ->> 'key' = ?)`,
      rows: [[uuidv7(), JSON.stringify({ key, action: 'eraseAgain', number }), now, requestId, requestId, key]],
    },
  ];
}
