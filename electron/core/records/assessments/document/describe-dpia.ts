import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { consultationSources } from '../../../../../shared/rules/dpia/consultation.ts';
import { dpiaQuestions } from '../../../../../shared/rules/dpia/questions.ts';
import type { Block, DocumentModel } from '../../../documents/index.ts';
import { heading, listFacts } from './blocks.ts';
import { describeAssessment, describeThreshold } from './describe-assessment.ts';
import { describeSettled } from './describe-settled.ts';
import { describeWithdrawn } from './describe-withdrawn.ts';
import { wordsOf, type Language, type Words } from './texts.ts';

export interface DpiaFacts {
  controller: string;
  /** ISO 8601 instant the document is dated. */
  at: string;
  /** Names of the bots it is about. */
  bots: string[];
  /** Number of the record of processing it belongs to. */
  record: string | null;
}

/** An assessment as a document. The same facts make the same document. */
export function describeDpiaDocument(dpia: Dpia, facts: DpiaFacts, language: Language): DocumentModel {
  const words = wordsOf(language);
  const { text } = words;
  const isAssessed = dpia.state !== 'threshold' && dpia.state !== 'notRequired';
  return {
    title: text('title', { name: dpia.fields.name }),
    language,
    controller: facts.controller,
    subject: text('subject'),
    createdAt: facts.at,
    confidentiality: text('confidential'),
    blocks: [
      ...describeParticulars(dpia, facts, words),
      ...describeThreshold(dpia.fields, words),
      ...describeAssessment(dpia.fields, words, isAssessed),
      ...(isAssessed ? describeSettled(dpia, words) : []),
      ...describeWithdrawn(dpia, words),
      ...describeUnverified(dpia, words),
    ],
  };
}

function describeParticulars(dpia: Dpia, { bots, record }: DpiaFacts, words: Words): Block[] {
  const { text, day } = words;
  return listFacts(
    [
      ['fact.number', dpia.number],
      ['fact.state', text(`state.${dpia.state}`)],
      ['fact.bots', bots.length === 0 ? text('fact.bots.none') : bots.join(', ')],
      ['fact.record', record],
      ['fact.open', String(dpia.openQuestions)],
      ['fact.changedAt', day(dpia.changedAt)],
      ['fact.reviewOn', dpia.fields.reviewOn === null ? null : day(dpia.fields.reviewOn)],
    ],
    words,
  );
}

function describeUnverified({ consultation }: Dpia, { text, language }: Words): Block[] {
  const sources = [...dpiaQuestions.map(({ source }) => source), ...(consultation ? consultationSources : [])];
  const unverified = sources.filter(({ isVerified }) => !isVerified);
  const citations = [...new Set(unverified.map(({ citation }) => citation[language]))].join('; ');
  return [
    heading(1, text('sources')),
    { kind: 'note', title: text('sources.unverified'), text: text('sources.unverified.text', { citations }) },
  ];
}
