import { readFormOrigin } from '../../../../../shared/rules/breach/form/form.ts';
import { cite, isVerified } from '../../../../../shared/rules/rule.ts';
import type { Controller } from '../../../../../shared/contract/controllers.ts';
import { dispatch as dispatchSchema } from '../../../../../shared/contract/incidents/sent.ts';
import type { Block, DocumentModel } from '../../../documents/index.ts';
import type { IncidentRow } from '../../incident-rows.ts';
import { wordsOf, type Words } from '../prefill/words.ts';
import type { Notification } from '../read-notification.ts';
import { showNotification } from '../show-notification.ts';
import { describeAnswers, type DescribedSection } from './describe-answers.ts';
import { exportWords, type TextId } from './words.ts';

export interface Occasion {
  incident: IncidentRow;
  controller: Controller;
  /** By the clock of the incident, epoch milliseconds. */
  at: number;
}

/** The notification as a document, in the order of the form. */
export function describeNotification(
  notification: Notification,
  { incident, controller, at }: Occasion,
  language: 'de' | 'en',
): DocumentModel {
  const words = wordsOf(language, controller.zone);
  const say = exportWords(language);
  const { sections, missing } = describeAnswers(notification, words);
  return {
    title: say('title'),
    subject: say('subject', { number: incident.number }),
    language,
    controller: controller.name,
    createdAt: new Date(at).toISOString(),
    confidentiality: say(incident.drill_speed === null ? 'confidential' : 'drill'),
    blocks: [
      ...describeHead(notification, incident, controller, words),
      ...(missing.length > 0
        ? [note('missing', say('missing.text', { count: missing.length, fields: missing.join(', ') }), say)]
        : []),
      ...describeChanges(notification, language, controller.zone),
      ...sections.flatMap((section) => describeSection(section, say('empty'))),
      describeTemplate(language),
    ],
  };
}

function describeHead(
  notification: Notification,
  incident: IncidentRow,
  controller: Controller,
  words: Words,
): Block[] {
  const say = exportWords(words.language);
  const { row, authority } = notification;
  const sent = row.dispatch === null ? null : dispatchSchema.parse(JSON.parse(row.dispatch));
  const facts = [
    [say('type'), say(`type.${row.type}`)],
    [say('authority'), authority.name || say('authority.none')],
    [say('controller'), controller.name],
    [say('incident'), incident.number],
    ...(sent
      ? [
          [say('sentAt'), words.moment(Date.parse(sent.at))],
          [say('channel'), say(`channel.${sent.channel}` as TextId)],
          [say('proof'), sent.proof],
          ...(sent.reference === '' ? [] : [[say('reference'), sent.reference]]),
        ]
      : []),
  ].map(([name = '', value = '']) => ({ name, value }));
  return [{ kind: 'facts', facts }, ...(sent ? [] : [note('draft', say('draft.text'), say)])];
}

function describeChanges(notification: Notification, language: 'de' | 'en', zone: string): Block[] {
  const say = exportWords(language);
  const { fields, changedSince } = showNotification(notification, language, zone);
  if (changedSince.length === 0) return [];
  const labels = new Map(fields.map(({ number, label }) => [number, label]));
  return [
    {
      kind: 'table',
      caption: say('changed'),
      columns: [
        { header: say('changed.field'), share: 2 },
        { header: say('changed.before'), share: 2 },
        { header: say('changed.now'), share: 2 },
      ],
      rows: changedSince.map(({ number, before, now }) => [`${number}. ${labels.get(number) ?? ''}`, before, now]),
      hasRowHeaders: true,
    },
  ];
}

function describeSection({ title, answers }: DescribedSection, empty: string): Block[] {
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'facts',
      facts: answers.map(({ number, label, entries }) => ({
        name: `${number}. ${label}`,
        value: entries.length === 0 ? empty : entries.join('\n'),
      })),
    },
  ];
}

function describeTemplate(language: 'de' | 'en'): Block {
  const say = exportWords(language);
  const { template, translation } = readFormOrigin();
  const values = {
    citation: cite(template, language),
    translation: language === 'de' ? translation.de : '',
    isVerified: isVerified(template) ? 'yes' : 'no',
  };
  return note('template', say('template.text', values).replace(/\s+/g, ' ').trim(), say);
}

function note(title: TextId, text: string, say: ReturnType<typeof exportWords>): Block {
  return { kind: 'note', title: say(title), text };
}
