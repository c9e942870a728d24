import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { PolicyFields } from '../../../../shared/contract/retention/policies.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { requirePolicy } from './policy-rows.ts';

/**
 * A draft is changed as it is. Of one in force a draft is made, at most one at a time, so that what a second person
 * agreed to stays in force until he agrees to another.
 * @throws Problem backend.unknown, bot.unknown, retention.policyUnknown, retention.policyNotDraft
 */
export function savePolicy(
  context: Context,
  { id, policy }: ParsedInputOf<'retention.policies.save'>,
): RegisterChange<OutputOf<'retention.policies.save'>> {
  const { register, session } = context;
  requirePlace(register, policy);
  const known = id === undefined ? null : requirePolicy(register, id).row;
  if (known?.state === 'retired') throw new Problem('retention.policyNotDraft');
  const draftId = known?.state === 'active' ? findDraftOf(register, known.id) : known?.id;
  const savedId = draftId ?? uuidv7();
  const now = context.now();
  const fields = {
    backend_id: policy.backendId,
    bot_id: policy.botId,
    fields: JSON.stringify(policy),
    changed_at: now,
  };
  return {
    refs: { policyId: savedId, backendId: policy.backendId, replaces: known?.state === 'active' ? known.id : null },
    write(writer) {
      if (draftId !== undefined) {
        // Advice was given on what was there: changed, it is asked for again.
        const advice = { advice: null, advised_by: null, advised_at: null };
        writer.run(
          inRegister
            .updateTable('retention_policy')
            .set({ ...fields, ...advice })
            .where('id', '=', draftId),
        );
      } else {
        writer.run(
          inRegister.insertInto('retention_policy').values({
            id: savedId,
            ...fields,
            state: 'draft',
            replaces: known?.id ?? null,
            created_by: session.userId,
            created_at: now,
          }),
        );
      }
      return { id: savedId };
    },
  };
}

function findDraftOf(register: RegisterReader, activeId: string): string | undefined {
  return register.get(
    inRegister
      .selectFrom('retention_policy')
      .select('id')
      .where('replaces', '=', activeId)
      .where('state', '=', 'draft'),
  )?.id;
}

function requirePlace(register: RegisterReader, { backendId, botId }: PolicyFields): void {
  const backend = register.get(
    inRegister.selectFrom('backend').select('id').where('id', '=', backendId).where('state', '=', 'active'),
  );
  if (!backend) throw new Problem('backend.unknown');
  if (botId === null) return;
  const bot = register.get(
    inRegister.selectFrom('bot').select('id').where('id', '=', botId).where('backend_id', '=', backendId),
  );
  if (!bot) throw new Problem('bot.unknown');
}

/** With what it would have taken the place of, where that is set. */
export function putIntoForce(
  writer: RegisterWriter,
  { id, replaces }: { id: string; replaces: string | null },
  now: number,
): void {
  const change = (which: string, values: object) =>
    writer.run(
      inRegister
        .updateTable('retention_policy')
        .set({ ...values, changed_at: now })
        .where('id', '=', which),
    );
  if (replaces !== null) change(replaces, { state: 'retired', retired_at: now, ...withoutSchedule });
  change(id, { state: 'active', activated_at: now });
}

export const withoutSchedule = { every_days: null, up_to: null, scheduled_by: null, scheduled_at: null };
