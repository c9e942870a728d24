import { readFormOrigin } from '../../../../../shared/rules/breach/form/form.ts';
import { cite } from '../../../../../shared/rules/rule.ts';
import { escapeSteering } from '../../../../../shared/json-text.ts';
import { toInstantOrNull } from '../../moments.ts';
import { wordsOf } from '../prefill/words.ts';
import type { Notification } from '../read-notification.ts';
import { describeAnswers } from './describe-answers.ts';
import type { Occasion } from './describe-notification.ts';

/** For another program: answers by the numbers of the template, as they are kept and in words. */
export function writeNotificationJson(
  notification: Notification,
  { incident, controller }: Occasion,
  language: 'de' | 'en',
): string {
  const { row, authority, values } = notification;
  const { sections, missing } = describeAnswers(notification, wordsOf(language, controller.zone));
  const { template } = readFormOrigin();
  const told = {
    format: 'custos-breach-notification-1',
    template: { citation: cite(template, language), url: template.url },
    incident: incident.number,
    isDrill: incident.drill_speed !== null,
    type: row.type,
    authority: authority.id === '' ? null : authority,
    sentAt: toInstantOrNull(row.sent_at),
    missing,
    answers: sections.flatMap(({ title, answers }) =>
      answers
        .filter(({ entries }) => entries.length > 0)
        .map(({ number, label, entries }) => ({
          number,
          section: title,
          label,
          value: values[number],
          inWords: entries.join('\n'),
        })),
    ),
  };
  return `${escapeSteering(JSON.stringify(told, null, 2))}\n`;
}
