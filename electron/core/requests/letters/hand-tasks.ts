import { inContent, type ContentReader } from '../../vault/index.ts';
import type { Language } from './phrases.ts';

/** What an erasure left to people, as far as a letter tells it, line by line. */
export interface HandTasks {
  /** What no interface deletes and nobody has deleted yet. */
  open: string[];
  /** Recipients of the data who were told: Art. 19. */
  told: string[];
}

export async function readHandTasks(content: ContentReader, requestId: string, language: Language): Promise<HandTasks> {
  const tasks = await content.all(
    inContent
      .selectFrom('request_task')
      .select(['kind', 'text', 'details', 'is_done'])
      .where('request_id', '=', requestId)
      .where('kind', 'in', ['deleteByHand', 'tellRecipient'])
      .orderBy('created_at')
      .orderBy('id'),
  );
  const wordsOf = (isTold: boolean): string[] =>
    tasks
      .filter(({ kind, is_done: isDone }) =>
        isTold ? kind === 'tellRecipient' && isDone : kind !== 'tellRecipient' && !isDone,
      )
      .map(({ text, details }) => describe(text, JSON.parse(details) as Record<string, unknown>, language))
      .filter((words) => words !== '');
  return { open: wordsOf(false), told: wordsOf(true) };
}

/** In the words of whoever added it, or of the system’s description. Empty where it only counts items. */
function describe(text: string, details: Record<string, unknown>, language: Language): string {
  const suffix = language === 'de' ? 'De' : 'En';
  const say = (name: string): string => {
    const value = details[name];
    return typeof value === 'string' ? value : '';
  };
  if (text !== '') return text.replace(/\s+/g, ' ');
  if (say('recipients') !== '') return say('recipients').replace(/\s+/g, ' ');
  const where = [say('backend'), say(`where${suffix}`)];
  return where[1] === '' ? '' : `${where.join(', ')}: ${say(`what${suffix}`)}`;
}
