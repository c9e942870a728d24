import { inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import { readStarts, type Starts } from '../due/read-conversations.ts';
import { readKept } from '../due/read-kept.ts';
import { listActivePolicies, type StoredPolicy } from '../policies/policy-rows.ts';
import { readAges, type AgeCell } from './read-ages.ts';

export interface Bot {
  id: string;
  backendId: string;
}

/** What facts and figures are made of. */
export interface Stock {
  /** Of the systems that are connected. */
  bots: Bot[];
  policies: StoredPolicy[];
  cells: Map<string, AgeCell[]>;
}

export async function readStock(content: ContentReader, register: RegisterReader): Promise<Stock> {
  const policies = listActivePolicies(register);
  const bots = register.all(
    inRegister
      .selectFrom('bot')
      .innerJoin('backend', 'backend.id', 'bot.backend_id')
      .select(['bot.id', 'bot.backend_id as backendId'])
      .where('backend.state', '=', 'active')
      .orderBy('bot.name')
      .orderBy('bot.id'),
  );
  const cells = await readAges(content, {
    bots: bots.map(({ id }) => id),
    kept: await readKept(content, register),
    categories: policies.flatMap(({ fields }) => [
      ...fields.categories,
      ...fields.exceptions.flatMap((exception) => exception.categories),
    ]),
    starts: await readAllStarts(content, policies),
  });
  return { bots, policies, cells: Map.groupBy(cells, ({ botId }) => botId) };
}

/** Only where a policy in force goes by them. */
async function readAllStarts(content: ContentReader, policies: readonly StoredPolicy[]): Promise<Map<number, Starts>> {
  const asking = policies.filter(({ fields }) => fields.start !== 'lastMessage');
  const backendIds = [...new Set(asking.map(({ fields }) => fields.backendId))];
  const read = await Promise.all(backendIds.map((backendId) => readStarts(content, backendId)));
  return new Map(read.flatMap((starts) => [...starts]));
}
