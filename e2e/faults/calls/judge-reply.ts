import { procedures } from '../../../shared/contract/index.ts';
import type { ReplyMessage } from '../../../shared/contract/messages.ts';
import { isAllowed } from '../../../shared/contract/permissions.ts';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { problemCodes } from '../../../shared/errors/codes.ts';
import { findUnusable } from '../../../electron/core/testing/inside.ts';
import type { ChosenCall } from './choose-call.ts';

const codes = new Set<string>(problemCodes);
const afterInvitation = new Set(['vault.changePassphrase', 'vault.lock']);

/** What an answer must never be, whatever happens at the same time. */
export function judgeAny({ name }: ChosenCall, reply: ReplyMessage, secrets: ReadonlySet<string>): string[] {
  if ('ok' in reply) return [];
  const { problem } = reply;
  const wrong: string[] = [];
  if (!codes.has(problem.code)) wrong.push(`${name} answers an unknown code ${problem.code}`);
  if (problem.code === 'internal') wrong.push(`${name} is a defect`);
  if (problem.code === 'procedure.unknown' && name !== 'approvals.request') wrong.push(`${name} is not there`);
  const text = JSON.stringify(problem);
  for (const secret of secrets) if (secret.length > 7 && text.includes(secret)) wrong.push(`${name} quotes a secret`);
  if (/\bmessage \d+\b/.test(text)) wrong.push(`${name} quotes a transcript`);
  return wrong;
}

/** What the answer has to be for whoever is in, when nothing else happens. */
export function judgeAlone(call: ChosenCall, reply: ReplyMessage, before: VaultStatus): string[] {
  const { name, input } = call;
  const { permission, input: schema, output, kind } = procedures[name];
  const code = 'problem' in reply ? reply.problem.code : null;
  const must = (expected: string): string[] => (code === expected ? [] : [`${name}: ${code ?? 'ok'}, not ${expected}`]);
  const parsed = schema.safeParse(input ?? {});
  if (!parsed.success || findUnusable(parsed.data)) return must('input.invalid');
  if (code === 'input.invalid') return name === 'approvals.request' ? [] : [`${name} refuses input that fits`];
  if (permission !== 'anyone') {
    if (!before.user) return must('vault.locked');
    if (before.user.mustChoosePassphrase && !afterInvitation.has(name)) return must('users.choosePassphrase');
    if (!isAllowed(before.user.role, permission)) return must('permission.denied');
  }
  if (!('ok' in reply)) return [];
  if (kind === 'job') return typeof (reply.ok as { jobId?: unknown }).jobId === 'string' ? [] : [`${name} has no job`];
  const answered = output.safeParse(reply.ok);
  return answered.success
    ? []
    : [`${name} answers what the contract does not say: ${String(answered.error.issues[0]?.path)}`];
}
