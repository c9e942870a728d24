import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { listVersions } from '../register/version-rows.ts';
import { readModels } from './read-models.ts';

/** The models a bot answers with today: the one entered last, and the one seen last where nobody entered it. */
export async function nameModels(
  content: ContentReader,
  register: RegisterReader,
  { botId, today }: { botId: string; today: string },
): Promise<string[]> {
  const entered = listVersions(register).find((version) => version.botId === botId && version.fields.since <= today);
  const seen = (await readModels(content, register))
    .filter((model) => model.botId === botId)
    .toSorted((one, other) => other.to - one.to)[0];
  return [...(entered ? [nameVersion(entered.fields)] : []), ...(seen && !seen.isEntered ? [seen.model] : [])];
}

function nameVersion({ provider, model, version }: { provider: string; model: string; version: string }): string {
  return `${version === '' ? model : `${model} ${version}`} (${provider})`;
}
