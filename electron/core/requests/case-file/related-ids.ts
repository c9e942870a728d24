import { inContent, type ContentReader } from '../../vault/index.ts';

/** By which the log names a case: its own id and number, and the ids of its plans. */
export async function listRelatedIds(
  content: ContentReader,
  { id, number }: { id: string; number: string },
): Promise<Set<string>> {
  const plans = await content.all(inContent.selectFrom('erasure_plan').select('id').where('request_id', '=', id));
  return new Set([id, number, ...plans.map((plan) => plan.id)]);
}
