import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { JobControl } from '../../handlers.ts';
import { readDetectionSettings, Scanner } from '../../detection/index.ts';
import { chooseLawful, Reappeared } from '../../erasure/index.ts';
import { listKept } from '../../holds/index.ts';
import { readCopyKeeping, scanWith } from '../../transcripts/index.ts';
import { inRegister } from '../../vault/index.ts';
import { readEnabledBackend } from '../backend-row.ts';
import { QuotaWatch } from '../health/quota-watch.ts';
import { defaultNetworkSettings } from '../http/settings.ts';
import { openBackend } from '../open-backend.ts';
import { BotDirectory } from './bot-directory.ts';
import { ConversationCompleter } from './complete-conversation.ts';
import { noteRetention } from './note-retention.ts';
import { SyncPass } from './sync-pass.ts';
import { readSyncState } from './sync-state.ts';
import { UnreadConversations } from './unread-conversations.ts';
import { VaultWriter } from './vault-writer.ts';

/**
 * Fetches what is new or changed.
 * @returns `conversations`: those this run stored because they were new or differed from what the vault had;
 * `messages`: those of them that were added or changed. A run that goes on after one cut short counts its own part.
 * Both are 0 when the vault was up to date.
 * @throws Problem backend.*; what was read until then is stored
 */
export async function syncBackend(
  context: Context,
  backendId: string,
  control: JobControl,
): Promise<OutputOf<'backends.sync'>> {
  const startedAt = performance.now();
  const { vault } = context;
  const row = readEnabledBackend(vault.register, backendId);
  // Aborted at the end as well: after a failure no request may go on behind the job's back.
  const ended = new AbortController();
  const quota = new QuotaWatch();
  const signal = AbortSignal.any([control.signal, ended.signal]);
  const { client, baseUrl } = await openBackend(context, row, signal, { observe: quota.note });
  if (baseUrl !== row.base_url) {
    control.store((register) =>
      register.run(inRegister.updateTable('backend').set({ base_url: baseUrl }).where('id', '=', backendId)),
    );
  }
  const bots = new BotDirectory(vault.register, backendId, control.store);
  bots.update(await client.listBots());

  const keeping = readCopyKeeping(vault.register, backendId, context.now());
  const origin = row.is_sample === 1 ? 'sample' : row.base_url;
  const choice = { syncFrom: row.sync_from, keeping: keeping.choice, origin };
  const state = await readSyncState(vault.contentReader, backendId, choice);
  // What an open case needs is fetched by its id, however old it is.
  const awaited = keeping.choice === null ? [] : await context.listAwaited(backendId);
  const unread = new UnreadConversations([...state.unread, ...awaited]);
  const scanner = new Scanner();
  const reappeared = new Reappeared();
  const writer = new VaultWriter(control.content, backendId, state, {
    scan: () => scanWith(scanner, readDetectionSettings(vault.register)),
    lawful: chooseLawful(vault, backendId, reappeared),
    kept: (externalIds) => listKept(control.content, vault.register, backendId, externalIds),
  });
  const pass = new SyncPass(client, new ConversationCompleter(client, bots, row.sync_from), writer, {
    content: vault.contentReader,
    backendId,
    syncFrom: row.sync_from,
    keeping,
    awaited: new Set(awaited),
    concurrency: context.host.network?.concurrency ?? defaultNetworkSettings.concurrency,
    unread,
    control,
  });
  try {
    await pass.run();
    await noteRetention(context, backendId, { client, control });
  } finally {
    ended.abort();
    // A job that is to stop leaves this to the next one, which knows of it.
    if (!control.signal.aborted) {
      if (quota.isKnown) control.store((register) => quota.store(register, backendId));
      await reappeared.store(control.content, context.now());
      await writer.compactIfNeeded();
    }
    await scanner.close();
  }
  return {
    conversations: writer.conversations,
    messages: writer.messages,
    unread: unread.count,
    seconds: Math.round(performance.now() - startedAt) / 1000,
  };
}
