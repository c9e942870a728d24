import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { listInForce } from '../register/record-rows.ts';
import { declaredDays } from '../register/to-profile.ts';
import type { BotEvidence } from './find-drift.ts';

const dayLength = 86_400_000;

export function describeEvidence(
  { botId, conversations, categories, languages, oldest }: BotEvidence,
  inForce: ReturnType<typeof listInForce>,
  now: number,
): OutputOf<'records.evidence'>['bots'][number] {
  const records = inForce.filter(({ fields }) => fields.botIds.includes(botId));
  const fields = records.map((record) => record.fields);
  const declares = (isNamed: boolean): boolean | null => (records.length === 0 ? null : isNamed);
  return {
    botId,
    recordId: records[0]?.row.id ?? null,
    conversations,
    categories: categories.map(({ category, conversations: seen }) => ({
      category,
      conversations: seen,
      isDeclared: declares(fields.some(({ data }) => data.some((each) => each.category === category))),
    })),
    languages: languages.map(({ language, conversations: seen }) => ({
      language,
      conversations: seen,
      isDeclared: declares(fields.some((record) => record.languages.includes(language))),
    })),
    oldestDays: oldest === null ? null : Math.floor((now - oldest) / dayLength),
    declaredDays: declaredDays(fields),
  };
}
