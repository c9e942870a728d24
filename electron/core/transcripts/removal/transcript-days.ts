import { inRegister, readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';

const day = 86_400_000;

/** How many days after its last message a copy in the vault is kept; null: as long as the chatbot system has it. */
export function readTranscriptDays(register: RegisterReader): number | null {
  const stored = readMeta(register, 'own_data_settings');
  if (typeof stored !== 'string') return null;
  return (JSON.parse(stored) as { transcriptDays: number | null }).transcriptDays;
}

export function storeTranscriptDays(register: RegisterWriter, transcriptDays: number | null): void {
  writeMeta(register, 'own_data_settings', JSON.stringify({ transcriptDays }));
}

/** Until when copies of one chatbot system are kept. */
export interface CopyKeeping {
  /** Equal means that the same copies are kept. */
  choice: string | null;
  /** Epoch milliseconds: a copy whose last message is older is past its time; null where it is kept without end. */
  keptFrom(botId: string): number | null;
}

/**
 * What a retention policy in force covers stays until the policy has run: a policy deletes at the chatbot system what
 * the vault knows of, so a copy that went before would leave the conversation there for good.
 */
export function readCopyKeeping(register: RegisterReader, backendId: string, now: number): CopyKeeping {
  const days = readTranscriptDays(register);
  if (days === null) return { choice: null, keptFrom: () => null };
  const rows = register.all(
    inRegister
      .selectFrom('retention_policy')
      .select('bot_id')
      .distinct()
      .where('backend_id', '=', backendId)
      .where('state', '=', 'active')
      .orderBy('bot_id'),
  );
  const covered = new Set(rows.map((row) => row.bot_id));
  return {
    choice: JSON.stringify([days, ...covered]),
    keptFrom: (botId) => (covered.has(null) || covered.has(botId) ? null : now - days * day),
  };
}
