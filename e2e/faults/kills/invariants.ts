import { readdirSync } from 'node:fs';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { holdsContentKey } from '../../../shared/contract/permissions.ts';
import { inContent, inRegister, readSlots, type OpenVault } from '../../../electron/core/testing/inside.ts';
import type { Bench } from './bench.ts';

const expected = /^(vault\.json|vault\.lock|attempts\.json|backups|(register|content)\.db(-wal|-shm)?)$/;
const leftover = /\.(new|restoring|creating|partial|tmp)$/;

/** What has to hold after any kill, whatever was killed. @returns what does not, in words */
export async function findDamage(bench: Bench): Promise<string[]> {
  const { vault } = bench;
  const damage: string[] = [];
  const { intact, problem } = await bench.call('audit.verify');
  if (!intact) damage.push(`log: ${problem}`);
  const check = { compile: () => ({ sql: 'SELECT quick_check FROM pragma_quick_check', parameters: [] }) as never };
  for (const reader of [vault.register, ...(vault.keys.content ? [vault.contentReader] : [])]) {
    const found = (await reader.all(check)) as { quick_check: string }[];
    if (found.length !== 1 || found[0]?.quick_check !== 'ok') damage.push(`file: ${JSON.stringify(found)}`);
  }
  const odd = readdirSync(bench.test.vaultPath).filter((name) => !expected.test(name));
  const beside = readdirSync(bench.folder).filter((name) => leftover.test(name));
  if (odd.length + beside.length > 0) damage.push(`left behind: ${[...odd, ...beside].join(', ')}`);
  if (!(await haveJobsEnded(bench))) damage.push('a job runs for ever');
  if (vault.register.all(inRegister.selectFrom('pending_operation').select('id')).length > 0) damage.push('pending');
  return [...damage, ...(await findOpenEntries(bench)), ...findWrongSlots(vault)];
}

/** What falls due by itself may have begun with the unlocking: it has a minute. */
async function haveJobsEnded({ call, test }: Bench): Promise<boolean> {
  const limit = AbortSignal.timeout(60_000);
  const isOver = new Promise<void>((resolve) => limit.addEventListener('abort', () => resolve(), { once: true }));
  while (!limit.aborted) {
    const { jobs } = await call('jobs.list', { limit: 200 });
    const running = jobs.filter(({ state }) => state === 'running');
    if (running.length === 0) return true;
    await Promise.race([isOver, Promise.all(running.map(({ id }) => test.waitForJob(id)))]);
  }
  return false;
}

/** Each beginning in the log has exactly one end. */
async function findOpenEntries(bench: Bench): Promise<string[]> {
  const ends = new Map<string, number>();
  let before: number | undefined;
  for (;;) {
    const { entries } = await bench.call('audit.list', { limit: 500, ...(before && { before }) });
    for (const entry of entries) count(ends, entry);
    before = entries.at(-1)?.seq;
    if (before === undefined || before === 1) break;
  }
  return [...ends]
    .filter(([, balance]) => balance !== 0)
    .map(([operation]) => `the log never says how ${operation} ended`);
}

function count(ends: Map<string, number>, { procedure, phase, refs }: AuditEntry): void {
  const key = refs.operationId ?? refs.jobId;
  if (typeof key !== 'string' || procedure === 'jobs.cancel') return;
  ends.set(`${procedure} ${key}`, (ends.get(`${procedure} ${key}`) ?? 0) + (phase === 'begun' ? 1 : -1));
}

/** Nobody holds a key that his role must not have. */
function findWrongSlots(vault: OpenVault): string[] {
  const users = vault.register.all(inRegister.selectFrom('user').select(['id', 'role', 'state']));
  return readSlots(vault).flatMap(({ kind, userId, content }) => {
    const user = users.find(({ id }) => id === userId);
    if (kind !== 'user' || !user || !content || holdsContentKey(user.role as never)) return [];
    return [`the role ${user.role} holds the content key`];
  });
}

export async function countMessages(vault: OpenVault): Promise<number> {
  const query = inContent.selectFrom('message').select(({ fn }) => fn.countAll<number>().as('messages'));
  return (await vault.contentReader.get(query))?.messages ?? -1;
}
