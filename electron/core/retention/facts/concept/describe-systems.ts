import type { ErasableKind } from '../../../backends/index.ts';
import type { Block } from '../../../documents/index.ts';
import type { ConceptSystem } from './read-concept.ts';
import type { Language, Words } from './texts.ts';

/** How rules are carried out at one system, and what its interface cannot reach. */
export function describeSystem(system: ConceptSystem, words: Words, language: Language): Block[] {
  const { text } = words;
  const { name, bots, facts } = system;
  const deletes = facts.erasure.map((kind) => describeKind(kind, words));
  return [
    { kind: 'heading', level: 2, text: name },
    {
      kind: 'facts',
      facts: [
        { name: text('system.product'), value: facts.title },
        {
          name: text('system.bots'),
          value: bots.length === 0 ? text('system.bots.none') : bots.map((bot) => bot.name).join(', '),
        },
        { name: text('system.setting'), value: describeSetting(system, words) },
        {
          name: text('system.deletes'),
          value: deletes.length === 0 ? text('system.deletes.nothing') : deletes.join('\n'),
        },
      ],
    },
    facts.residuals.length === 0
      ? { kind: 'paragraph', text: text('residuals.none') }
      : {
          kind: 'table',
          caption: text('residuals', { system: name }),
          columns: [
            { header: text('residual.where') },
            { header: text('residual.what'), share: 2 },
            { header: text('residual.whoActs'), share: 2 },
          ],
          rows: facts.residuals.map(({ where, what, whoActs }) => [where[language], what[language], whoActs[language]]),
        },
  ];
}

function describeSetting({ setting }: ConceptSystem, { text, day }: Words): string {
  if (!setting) return text('system.setting.unknown');
  const values = { source: setting.source, day: day(setting.stated_on) };
  if (setting.days === null) return text('system.setting.endless', values);
  return text('system.setting.days', { ...values, days: setting.days });
}

function describeKind({ kind, removes, reversibleDays, rate }: ErasableKind, { text }: Words): string {
  return [
    text(`kind.${removes}`, { kind: text(`kind.${kind}`) }),
    reversibleDays > 0 ? text('kind.reversible', { days: reversibleDays }) : '',
    rate ? text('kind.rate', { count: rate.count, seconds: rate.perSeconds }) : '',
  ].join('');
}
