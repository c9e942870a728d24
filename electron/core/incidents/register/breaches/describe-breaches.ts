import type { Block, DocumentModel } from '../../../documents/index.ts';
import type { Language } from '../../../open-words.ts';
import { breachFields } from './breach-fields.ts';
import { breachWords } from './breach-words.ts';
import type { Breach } from './read-breaches.ts';

export interface RegisterOfBreaches {
  breaches: readonly Breach[];
  /** Of the document: that of the one organisation, or of the first. */
  controller: { name: string; zone: string };
  year: number | undefined;
  /** ISO 8601 instant. */
  at: string;
}

/** The register as a document: what it is, an overview, and each breach line by line. */
export function describeBreaches(register: RegisterOfBreaches, language: Language): DocumentModel {
  const { breaches, controller, year, at } = register;
  const { say } = breachWords(language, controller.zone);
  return {
    title: say('title'),
    language,
    controller: controller.name,
    subject: year === undefined ? say('subject') : say('subject.year', { year: String(year) }),
    createdAt: at,
    confidentiality: say('confidential'),
    blocks: [
      { kind: 'heading', level: 1, text: say('about') },
      { kind: 'paragraph', text: say('about.what', { zone: controller.zone }) },
      ...(breaches.length === 0
        ? [{ kind: 'paragraph', text: say('none') } as const]
        : [describeOverview(breaches, language), ...breaches.flatMap((breach) => describeBreach(breach, language))]),
    ],
  };
}

const shownInOverview = ['number', 'title', 'aware', 'people', 'severity', 'notifications'] as const;

function describeOverview(breaches: readonly Breach[], language: Language): Block {
  const fields = shownInOverview.map((id) => breachFields.find((field) => field.id === id)!);
  return {
    kind: 'table',
    caption: breachWords(language, 'UTC').say('summary'),
    hasRowHeaders: true,
    columns: fields.map(({ id }) => ({
      header: breachWords(language, 'UTC').say(`field.${id}`),
      ...(id === 'title' || id === 'notifications' ? { share: 2 } : {}),
    })),
    rows: breaches.map((breach) => sayFields(breach, language, fields)),
  };
}

/** One of them line by line. */
export function describeBreach(breach: Breach, language: Language): Block[] {
  const { say } = breachWords(language, breach.controller.zone);
  const { row, facts } = breach.standing;
  const values = sayFields(breach, language);
  return [
    { kind: 'heading', level: 2, text: say('pair', { number: row.number, title: facts.title }) },
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: say('field'), share: 1 },
        { header: say('value'), share: 2 },
      ],
      rows: [
        [say('organisation'), breach.controller.name],
        ...breachFields.map(({ id }, index) => [say(`field.${id}`), values[index]!]),
      ],
    },
  ];
}

export function sayFields(breach: Breach, language: Language, fields = breachFields): string[] {
  const words = breachWords(language, breach.controller.zone);
  return fields.map(({ say }) => say(breach, words));
}
