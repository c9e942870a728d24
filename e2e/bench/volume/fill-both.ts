import { defaultSettings, Scanner } from '../../../electron/core/detection/index.ts';
import { ingestConversations, scanWith, type Scan } from '../../../electron/core/transcripts/index.ts';
import { inRegister, type OpenVault } from '../../../electron/core/vault/index.ts';
import type { ContentFile } from '../content-pair.ts';
import { MemoryWatch } from '../memory-watch.ts';
import { round } from '../statistics.ts';
import type { Repeated } from './repeat-dialogues.ts';

const megabyte = 1024 * 1024;
const scanNothing: Scan = { rules: 'none', find: (texts) => Promise.resolve(texts.map(() => [])) };

/** The same into the vault, where it is scanned, and into plain SQLite of the same schema, batch by batch in turn. */
export async function fillBoth(
  vault: OpenVault,
  plain: ContentFile,
  backendId: string,
  { botIds, batches }: Repeated,
  wanted: number,
) {
  storePlaces(vault, backendId, botIds);
  const memory = new MemoryWatch();
  const scanner = new Scanner();
  const scan = scanWith(scanner, defaultSettings);
  const spent = { vault: 0, plain: 0 };
  let [conversations, messages] = [0, 0];
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  for (const batch of batches) {
    spent.vault += await time(() => ingestConversations(vault.contentWriter, backendId, batch, '{}', () => scan));
    spent.plain += await time(() => ingestConversations(plain.writer, backendId, batch, '{}', () => scanNothing));
    conversations += batch.length;
    messages += batch.reduce((sum, each) => sum + each.messages.length, 0);
    memory.reach(messages / wanted);
  }
  await scanner.close();
  memory.stop();
  const quarters = memory.most.map((bytes) => Math.round(bytes / megabyte));
  return {
    conversations,
    messages,
    messagesPerSecond: {
      vault: Math.round((messages * 1000) / spent.vault),
      plain: Math.round((messages * 1000) / spent.plain),
    },
    ratio: round(spent.plain / spent.vault),
    memory: { unit: 'MB resident', atStart: Math.round(memory.begun / megabyte), mostInEachQuarter: quarters },
  };
}

function storePlaces(vault: OpenVault, backendId: string, botIds: readonly string[]): void {
  const controller = vault.register.get(inRegister.selectFrom('controller').select('id'))!;
  vault.register.write((register) => {
    register.run(
      inRegister.insertInto('backend').values({
        id: backendId,
        controller_id: controller.id,
        connector: 'open-admin-api',
        name: 'Chatbot',
        base_url: 'http://127.0.0.1/',
        sealed_credentials: null,
        is_sample: 0,
        sync_from: null,
        state: 'active',
        allows_private: 1,
        created_by: vault.session.userId,
        created_at: Date.now(),
      }),
    );
    for (const [index, id] of botIds.entries())
      register.run(
        inRegister.insertInto('bot').values({ id, backend_id: backendId, external_id: id, name: `Bot ${index + 1}` }),
      );
  });
}
