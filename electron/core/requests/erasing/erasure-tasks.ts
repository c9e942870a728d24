import { v7 as uuidv7 } from 'uuid';
import { readProfiles } from '../../checks/index.ts';
import { describeResidual, residualKey, type ItemRow, type StoredPlan } from '../../erasure/index.ts';
import {
  inContent,
  inRegister,
  type ContentReader,
  type ContentStatement,
  type RegisterReader,
} from '../../vault/index.ts';
import { countByHold } from './legal-holds.ts';

type Details = Record<string, string | number>;

interface Wanted {
  kind: 'deleteByHand' | 'tellRecipient' | 'tellPerson';
  /** Tells it apart from the others of a case, so that a second plan does not ask for it twice. */
  key: string;
  details: Details;
}

/**
 * What people have to do because no interface does it: what each system's deletion leaves behind, what has no call at
 * all, telling those who were given some of it (Art. 19 GDPR), and telling the person what stays because of a legal hold
 * (Art. 12(4)). What an earlier plan asked for and nobody has done goes where it is not needed any more.
 */
export async function writeTasks(
  content: ContentReader,
  register: RegisterReader,
  { plan, items, botIds, now }: { plan: StoredPlan; items: readonly ItemRow[]; botIds: readonly string[]; now: number },
): Promise<ContentStatement[]> {
  const fixed = [...listResiduals(plan), ...listRecipients(register, botIds)];
  return replaceTasks(content, plan, [...fixed, ...listByItems(plan, items)], { now, isOurs: () => true });
}

/** After a run: what it had to leave is no more to be deleted by hand, and the person is told of it. */
export async function updateTasks(
  content: ContentReader,
  { plan, items, now }: { plan: StoredPlan; items: readonly ItemRow[]; now: number },
): Promise<ContentStatement[]> {
  const isOurs = (key: string): boolean => key.startsWith(byHandKey('')) || key.startsWith(heldKey(''));
  return replaceTasks(content, plan, listByItems(plan, items), { now, isOurs });
}

async function replaceTasks(
  content: ContentReader,
  plan: StoredPlan,
  wanted: readonly Wanted[],
  { now, isOurs }: { now: number; isOurs(key: string): boolean },
): Promise<ContentStatement[]> {
  const stored = await content.all(
    inContent
      .selectFrom('request_task')
      .select(['id', 'details', 'is_done'])
      .where('request_id', '=', plan.subjectId)
      .where('kind', 'in', ['deleteByHand', 'tellRecipient', 'tellPerson']),
  );
  const known = new Map(stored.map((row) => [keyOf(row.details), row]));
  const keys = new Set(wanted.map(({ key }) => key));
  const obsolete = [...known].filter(
    ([key, row]) => key !== null && isOurs(key) && !keys.has(key) && row.is_done === 0,
  );
  const detailsOf = ({ key, details }: Wanted) => JSON.stringify({ key, planId: plan.id, ...details });
  return [
    { sql: 'DELETE FROM request_task WHERE id = ?', rows: obsolete.map(([, { id }]) => [id]) },
    // How much it is about may be more or less by now.
    {
      sql: 'UPDATE request_task SET details = ? WHERE id = ? AND is_done = 0',
      rows: wanted.flatMap((task) => {
        const row = known.get(task.key);
        return row ? [[detailsOf(task), row.id]] : [];
      }),
    },
    {
      sql: `INSERT INTO request_task (id, request_id, kind, text, details, created_at) VALUES (?, ?, ?, '', ?, ?)`,
      rows: wanted
        .filter(({ key }) => !known.has(key))
        .map((task) => [uuidv7(), plan.subjectId, task.kind, detailsOf(task), now]),
    },
  ];
}

/** Null for one that somebody added himself. */
function keyOf(details: string): string | null {
  return (JSON.parse(details) as { key?: string }).key ?? null;
}

function listResiduals({ snapshot }: StoredPlan): Wanted[] {
  return snapshot.backends.flatMap((backend) =>
    backend.residuals.map((residual) => ({
      kind: 'deleteByHand' as const,
      key: residualKey(backend.backendId, residual),
      details: describeResidual(backend, residual),
    })),
  );
}

function listByItems(plan: StoredPlan, items: readonly ItemRow[]): Wanted[] {
  const held = [...countByHold(items)].map(([number, conversations]) => ({
    kind: 'tellPerson' as const,
    key: heldKey(number),
    details: { number, conversations },
  }));
  return [...listByHand(plan, items), ...held];
}

export function heldKey(number: string): string {
  return `held ${number}`;
}

function listByHand({ snapshot }: StoredPlan, items: readonly ItemRow[]): Wanted[] {
  return snapshot.backends.flatMap(({ backendId, name }) => {
    const count = items.filter((item) => item.backend_id === backendId && item.state === 'byHand').length;
    if (count === 0) return [];
    return [
      { kind: 'deleteByHand' as const, key: byHandKey(backendId), details: { backendId, backend: name, items: count } },
    ];
  });
}

export function byHandKey(backendId: string): string {
  return `byHand ${backendId}`;
}

function listRecipients(register: RegisterReader, botIds: readonly string[]): Wanted[] {
  const profiles = readProfiles(register);
  const bots = register.all(inRegister.selectFrom('bot').select(['id', 'name']));
  return bots.flatMap(({ id, name }) => {
    const recipients = botIds.includes(id) ? (profiles.get(id)?.recipients ?? '') : '';
    if (recipients === '') return [];
    return [{ kind: 'tellRecipient' as const, key: `recipient ${id}`, details: { botId: id, bot: name, recipients } }];
  });
}
