import type { Block, DocumentModel } from '../../../documents/index.ts';
import { describeClasses, describeRule, listClasses } from './describe-rules.ts';
import { describeSystem } from './describe-systems.ts';
import type { ConceptFacts } from './read-concept.ts';
import { wordsOf, type Language, type TextId, type Words } from './texts.ts';

/** The deletion concept as a document. The same facts make the same document. */
export function describeConcept(facts: ConceptFacts, language: Language): DocumentModel {
  const words = wordsOf(language);
  const { text } = words;
  const { systems } = facts;
  const classes = listClasses(systems, words);
  const classOf = (id: string): string =>
    classes.find(({ policies }) => policies.some((policy) => policy.id === id))?.name ?? '';
  const rules = systems.flatMap((system) =>
    system.policies.flatMap((policy) => describeRule(policy, { system, className: classOf(policy.id) }, words)),
  );
  return {
    title: text('title'),
    language,
    controller: facts.controller,
    subject: text('subject'),
    createdAt: facts.at,
    confidentiality: text('confidential'),
    blocks: [
      ...describePurpose(facts, words),
      ...section(
        'structure',
        [{ kind: 'note', title: text('structure.claim'), text: text('structure.unverified') }],
        words,
      ),
      ...section(
        'terms',
        [listPairs(['rule', 'period', 'start', 'class', 'hold', 'run'], 'terms', 'is', words)],
        words,
      ),
      ...section('responsibilities', describeResponsibilities(facts, words), words),
      ...section('classes', [paragraph(text('classes.what')), ...describeClasses(classes, words)], words),
      ...section('rules', [paragraph(text('rules.several')), ...rules, ...describeUncovered(facts, words)], words),
      ...section(
        'systems',
        [paragraph(text('systems.what')), ...systems.flatMap((system) => describeSystem(system, words, language))],
        words,
      ),
      ...section('holds', [paragraph(text('holds.how')), describeHolds(facts, words)], words),
      ...section('evidence', [paragraph(text('evidence.what'))], words),
      ...section('backups', describeBackups(facts, words), words),
      ...section('review', [paragraph(text('review.what')), ...describeReviews(facts, words)], words),
    ],
  };
}

function describePurpose({ controller, at, systems }: ConceptFacts, words: Words): Block[] {
  const { text, day } = words;
  const scope: Block[] =
    systems.length === 0
      ? [paragraph(text('purpose.noSystems'))]
      : [
          paragraph(text('purpose.scope')),
          { kind: 'list', items: systems.map(({ name, facts }) => `${name} (${facts.title})`) },
        ];
  const what = paragraph(text('purpose.what', { controller, day: day(at) }));
  return section('purpose', [what, ...scope, paragraph(text('purpose.beyond'))], words);
}

function describeResponsibilities({ isOnePersonMode }: ConceptFacts, words: Words): Block[] {
  const people = listPairs(['owner', 'dpo', 'second', 'operator'], 'responsibilities', 'does', words);
  return isOnePersonMode ? [people, paragraph(words.text('responsibilities.alone'))] : [people];
}

function describeUncovered({ systems }: ConceptFacts, { text }: Words): Block[] {
  const uncovered = systems.flatMap(({ name, bots, policies }) =>
    bots
      .filter((bot) => !policies.some(({ botId }) => botId === null || botId === bot.id))
      .map((bot) => `${name}: ${bot.name}`),
  );
  if (uncovered.length === 0) return [];
  return [heading(2, text('uncovered')), paragraph(text('uncovered.what')), { kind: 'list', items: uncovered }];
}

function describeHolds({ holds }: ConceptFacts, { text, day }: Words): Block {
  if (holds.length === 0) return paragraph(text('holds.none'));
  return {
    kind: 'table',
    caption: text('holds.caption'),
    hasRowHeaders: true,
    columns: [
      { header: text('hold.number') },
      { header: text('hold.ground'), share: 2 },
      { header: text('hold.owner'), share: 2 },
      { header: text('hold.ends'), share: 2 },
    ],
    rows: holds.map(({ number, ground, owner, endsOn, reviewOn }) => [
      number,
      text('hold.ground.article', { letter: ground.split('.').at(-1) ?? '' }),
      owner,
      [endsOn, reviewOn].flatMap((date) => (date === null ? [] : [day(date)])).join(' / '),
    ]),
  };
}

function describeBackups(
  { transcriptDays, caseYears, certificateYears, logYears }: ConceptFacts,
  { text }: Words,
): Block[] {
  return [
    paragraph(text('backups.period')),
    paragraph(text('backups.own')),
    paragraph(
      transcriptDays === null ? text('backups.copies.endless') : text('backups.copies.days', { days: transcriptDays }),
    ),
    paragraph(text('backups.cases', { years: caseYears })),
    paragraph(
      certificateYears === null
        ? text('backups.certificates.endless')
        : text('backups.certificates.years', { years: certificateYears }),
    ),
    paragraph(logYears === null ? text('backups.log.endless') : text('backups.log.years', { years: logYears })),
  ];
}

function describeReviews({ systems }: ConceptFacts, { text, day }: Words): Block[] {
  const policies = systems.flatMap((system) => system.policies);
  if (policies.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: text('review.caption'),
      columns: [
        { header: text('review.rule'), share: 2 },
        { header: text('rule.owner'), share: 2 },
        { header: text('rule.reviewOn'), share: 2 },
      ],
      rows: policies
        .toSorted((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1))
        .map(({ name, owner, reviewOn, isReviewDue }) => [
          name,
          owner,
          isReviewDue ? text('review.due', { day: day(reviewOn) }) : day(reviewOn),
        ]),
    },
  ];
}

/** Names with what they mean: texts that belong together by their ids. */
function listPairs(names: readonly string[], prefix: string, suffix: string, { text }: Words): Block {
  return {
    kind: 'facts',
    facts: names.map((name) => ({
      name: text(`${prefix}.${name}` as TextId),
      value: text(`${prefix}.${name}.${suffix}` as TextId),
    })),
  };
}

function section(id: TextId, blocks: readonly Block[], { text }: Words): Block[] {
  return [heading(1, text(id)), ...blocks];
}

function heading(level: 1 | 2, value: string): Block {
  return { kind: 'heading', level, text: value };
}

function paragraph(value: string): Block {
  return { kind: 'paragraph', text: value };
}
