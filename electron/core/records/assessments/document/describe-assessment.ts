import type { DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import { guidedQuestions, thresholdOutcome, thresholdQuestions } from '../../../../../shared/rules/dpia/questions.ts';
import type { Block } from '../../../documents/index.ts';
import { heading, listFacts, paragraph } from './blocks.ts';
import type { Words } from './texts.ts';

export function describeThreshold({ threshold, thresholdReason }: DpiaFields, words: Words): Block[] {
  const { text, language } = words;
  return [
    heading(1, text('threshold')),
    {
      kind: 'table',
      caption: text('threshold.caption'),
      columns: [
        { header: text('threshold.question'), share: 4 },
        { header: text('threshold.answer') },
        { header: text('threshold.note'), share: 2 },
        { header: text('threshold.source'), share: 2 },
      ],
      rows: thresholdQuestions.map(({ key, question, source }) => [
        question[language],
        text(`answer.${threshold[key]?.answer ?? 'open'}`),
        threshold[key]?.note ?? '',
        source.citation[language],
      ]),
    },
    ...listFacts(
      [
        ['outcome', text(`outcome.${thresholdOutcome(threshold)}`)],
        ['outcome.reason', thresholdReason],
      ],
      words,
    ),
  ];
}

/** Art. 35(7)(a) to (d) and (9) GDPR. @param isWhole also questions that are still open */
export function describeAssessment(fields: DpiaFields, words: Words, isWhole: boolean): Block[] {
  const { text } = words;
  const guided = (part: DpiaQuestion['part']): Block[] => describeAnswers(part, fields, words, isWhole);
  return [
    heading(1, text('description')),
    ...listFacts(
      [
        ['description.text', fields.description],
        ['description.purposes', fields.purposes],
        ['description.interests', fields.interests],
      ],
      words,
    ),
    ...guided('description'),
    heading(1, text('necessity')),
    ...listFacts(
      [
        ['necessity.text', fields.necessity],
        ['necessity.proportionality', fields.proportionality],
        ['necessity.views', fields.viewsOfSubjects],
      ],
      words,
    ),
    ...guided('necessity'),
    heading(1, text('risks')),
    ...describeRisks(fields, words),
    ...guided('risks'),
    heading(1, text('measures')),
    ...describeMeasures(fields, words),
    ...guided('measures'),
  ];
}

function describeAnswers(part: DpiaQuestion['part'], { answers }: DpiaFields, words: Words, isWhole: boolean): Block[] {
  return guidedQuestions.flatMap(({ key, part: of, question }) => {
    const answer = answers[key] ?? '';
    if (of !== part || (answer.trim() === '' && !isWhole)) return [];
    return [heading(2, question[words.language]), paragraph(answer.trim() === '' ? words.text('unanswered') : answer)];
  });
}

function describeRisks({ risks }: DpiaFields, { text }: Words): Block[] {
  if (risks.length === 0) return [];
  const pair = (likelihood: 'low' | 'medium' | 'high', severity: 'low' | 'medium' | 'high'): string =>
    text('risk.pair', { likelihood: text(`level.${likelihood}`), severity: text(`level.${severity}`) });
  return [
    {
      kind: 'table',
      caption: text('risks.caption'),
      hasRowHeaders: true,
      columns: [
        { header: text('risk'), share: 2 },
        { header: text('risk.source'), share: 2 },
        { header: text('risk.rights'), share: 2 },
        { header: text('risk.before'), share: 2 },
        { header: text('risk.measures'), share: 2 },
        { header: text('risk.after'), share: 2 },
      ],
      rows: risks.map((risk) => [
        risk.name,
        risk.source,
        risk.rights,
        pair(risk.likelihood, risk.severity),
        risk.measures.join('\n'),
        risk.residualLikelihood && risk.residualSeverity
          ? pair(risk.residualLikelihood, risk.residualSeverity)
          : text('risk.unassessed'),
      ]),
    },
  ];
}

function describeMeasures({ measures }: DpiaFields, { text, day }: Words): Block[] {
  if (measures.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: text('measures.caption'),
      hasRowHeaders: true,
      columns: [
        { header: text('measure'), share: 2 },
        { header: text('measure.description'), share: 3 },
        { header: text('measure.owner') },
        { header: text('measure.state') },
      ],
      rows: measures.map(({ name, description, owner, dueOn, isDone }) => [
        name,
        description,
        owner,
        isDone
          ? text('measure.done')
          : dueOn === null
            ? text('measure.open')
            : text('measure.dueOn', { day: day(dueOn) }),
      ]),
    },
  ];
}
