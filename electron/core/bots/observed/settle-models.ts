import { settleDifferences, type DifferenceRule, type Settlement } from '../../findings/index.ts';
import { inContent, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import { readModels } from './read-models.ts';

/** What was decided about a model holds as long as that model is not entered. */
const models: DifferenceRule = { rule: 'modelNotEntered', isSame: () => true };

/** Makes the findings of models that nobody entered what is so now. */
export async function settleModels(content: ContentReader, register: RegisterReader, now: number): Promise<Settlement> {
  const stored = await content.all(inContent.selectFrom('finding').selectAll().where('rule', '=', models.rule));
  const unknown = (await readModels(content, register)).filter(({ isEntered }) => !isEntered);
  const seen = unknown.map(({ botId, model, from }) => ({
    botId,
    outcome: 'unknownModel',
    aspect: model,
    severity: 'medium' as const,
    evidence: [],
    details: { model, since: new Date(from).toISOString().slice(0, 10) },
  }));
  return settleDifferences(models, stored, seen, now);
}
