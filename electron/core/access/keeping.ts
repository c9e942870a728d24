import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { ApprovalNeed, Handlers } from '../handlers.ts';
import { inContent, listAutomaticBackups, noteHeader, writeMeta } from '../vault/index.ts';

type Keeping = Pick<Handlers<'vault'>, 'setIdleLock' | 'automaticBackups' | 'wipeContent'>;

/** What is done with the vault as a whole. */
export const keepingHandlers: Keeping = {
  setIdleLock: (_context, { minutes }) => ({
    refs: { minutes },
    write(register) {
      writeMeta(register, 'idle_lock_minutes', minutes);
      return { idleLockMinutes: minutes };
    },
  }),

  automaticBackups: (context) => ({
    output: {
      backups: listAutomaticBackups(context.vault.folder).map(({ at, deletedAfter, ...backup }) => ({
        ...backup,
        at: new Date(at).toISOString(),
        deletedAfter: new Date(deletedAfter).toISOString(),
      })),
    },
  }),

  async wipeContent(context, { note }) {
    const { heldVault: vault } = context;
    return {
      approval: await describeWipe(context, note),
      reason: note ? { purpose: 'wipe', note } : null,
      async apply() {
        await context.jobs.interruptAll();
        try {
          await vault.wipeContent();
        } catch (error) {
          if (!vault.hasContent) {
            context.openVault = null;
            await vault.close();
          }
          throw error;
        }
        return { output: { wiped: true as const } };
      },
      finish: (register) => noteHeader(register, vault),
    };
  },
};

async function describeWipe(context: Context, note: string | undefined): Promise<ApprovalNeed> {
  const stored = await context.vault.contentReader.get(
    inContent
      .selectFrom('conversation')
      .select(({ fn }) => [
        fn.countAll<number>().as('conversations'),
        sql<number | null>`sum(message_count)`.as('messages'),
      ]),
  );
  const holds = context.countActiveHolds();
  const values = { conversations: stored?.conversations ?? 0, messages: stored?.messages ?? 0 };
  const effects = [
    { code: 'contentWiped', values },
    ...(holds === 0 ? [] : [{ code: 'heldContentWiped', values: { holds } }]),
  ];
  return { kind: 'deletion', input: note === undefined ? {} : { note }, effects };
}
