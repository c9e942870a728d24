import type { RequestTask } from '../../../../shared/contract/requests/case-fields.ts';
import type { Language } from '../../../lib/language.ts';
import type { Text } from '../../../lib/use-text.ts';

/** What is to be done: in the words of whoever added it, or in ours where its values say it. */
export function describeTask(text: Text, language: Language, { kind, text: words, values }: RequestTask): string {
  if (words !== '') return words;
  const { backend = '' } = values;
  const inLanguage = (name: string) => values[`${name}${language === 'de' ? 'De' : 'En'}`] ?? '';
  if (kind === 'tellRecipient')
    return text('requests.task.tellRecipient', { recipients: values['recipients'] ?? '', bot: values['bot'] ?? '' });
  if (kind === 'tellPerson')
    return text('requests.task.tellHeld', {
      number: values['number'] ?? '',
      conversations: values['conversations'] ?? 0,
    });
  if (values['action'] === 'eraseAgain') return text('requests.task.eraseAgain', { number: values['number'] ?? '' });
  if (kind === 'restrictByHand') {
    const restriction = { backend, conversations: values['conversations'] ?? 0 };
    return text(values['action'] === 'lift' ? 'requests.task.lift' : 'requests.task.restrict', restriction);
  }
  if (values['items'] !== undefined) return text('requests.task.deleteItems', { backend, items: values['items'] });
  return text('requests.task.residual', {
    backend,
    where: inLanguage('where'),
    what: inLanguage('what'),
    whoActs: inLanguage('whoActs'),
  });
}
