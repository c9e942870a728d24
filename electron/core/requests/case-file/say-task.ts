import type { RequestTask } from '../../../../shared/contract/requests/case-fields.ts';
import type { CaseWords } from './words.ts';

/** What is to be done: in the words of whoever added it, or in ours where its values say it. */
export function sayTask({ kind, text, values }: RequestTask, { language, say }: CaseWords): string {
  if (text !== '') return text;
  const value = (name: string): string | number => values[name] ?? '';
  const count = (name: string): string | number => values[name] ?? 0;
  const backend = value('backend');
  if (kind === 'tellRecipient')
    return say('task.tellRecipient', { recipients: value('recipients'), bot: value('bot') });
  if (kind === 'tellPerson')
    return say('task.tellHeld', { number: value('number'), conversations: count('conversations') });
  if (values['action'] === 'eraseAgain') return say('task.eraseAgain', { number: value('number') });
  if (kind === 'restrictByHand')
    return say(values['action'] === 'lift' ? 'task.lift' : 'task.restrict', {
      backend,
      conversations: count('conversations'),
    });
  if (values['items'] !== undefined) return say('task.deleteItems', { backend, items: count('items') });
  const spoken = (name: string) => value(`${name}${language === 'de' ? 'De' : 'En'}`);
  return say('task.residual', {
    backend,
    where: spoken('where'),
    what: spoken('what'),
    whoActs: spoken('whoActs'),
  });
}
