import { writeForms, writePdf } from '../../../documents/index.ts';
import type { Language } from '../../../open-words.ts';
import { breachFields } from './breach-fields.ts';
import { breachWords } from './breach-words.ts';
import { describeBreaches, sayFields, type RegisterOfBreaches } from './describe-breaches.ts';

export async function writeBreaches(
  register: RegisterOfBreaches,
  format: 'xlsx' | 'pdf' | 'json',
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'pdf':
      return writePdf(describeBreaches(register, language));
    case 'xlsx':
      return writeSheet(register, language);
    case 'json':
      return `${JSON.stringify(listBreaches(register, language), null, 2)}\n`;
  }
}

/** One line for each breach, and a column for each thing that is documented of it. */
function writeSheet({ breaches, controller, year, at }: RegisterOfBreaches, language: Language): Promise<Uint8Array> {
  const { say, moment } = breachWords(language, controller.zone);
  const subject = year === undefined ? say('subject') : say('subject.year', { year: String(year) });
  return writeForms([
    {
      name: say('sheet'),
      above: [[say('title')], [subject], [moment(at)], [say('about.what', { zone: controller.zone })], []],
      header: [say('organisation'), ...breachFields.map(({ id }) => say(`field.${id}`))],
      rows: breaches.map((breach) => [breach.controller.name, ...sayFields(breach, language)]),
    },
  ]);
}

/** What machines read: moments as instants, codes as they are, beside the words for people. */
function listBreaches({ breaches, year, at }: RegisterOfBreaches, language: Language) {
  return {
    format: 'custos-breaches/1',
    exportedAt: at,
    year: year ?? null,
    language,
    breaches: breaches.map((breach) => {
      const { standing, controller, scope, assessments, advice, decisions } = breach;
      const { notifications, reasonsForDelay, communications, measures } = breach;
      const { row, facts } = standing;
      const instant = (moment: number | null): string | null =>
        moment === null ? null : new Date(moment).toISOString();
      return {
        number: row.number,
        organisation: controller.name,
        openedAt: instant(row.created_at),
        closedAt: instant(row.closed_at),
        moments: {
          occurred: instant(row.occurred_at),
          detected: instant(row.detected_at),
          processorNotice: instant(row.processor_notice_at),
          aware: instant(row.aware_at),
        },
        awareReasons: row.aware_reasons,
        facts,
        scope,
        assessments,
        advice,
        decisions,
        notifications: notifications
          .filter(({ dispatch }) => dispatch !== null)
          .map((each) => ({ ...each, reasonsForDelay: reasonsForDelay.get(each.id) ?? null })),
        communications: communications.filter(({ dispatch }) => dispatch !== null),
        measures,
        clocks: standing.clocks.map(({ id, state, target, latest, metAt }) => ({ id, state, target, latest, metAt })),
      };
    }),
  };
}
