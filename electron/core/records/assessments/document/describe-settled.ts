import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import type { Block } from '../../../documents/index.ts';
import { heading, listFacts, paragraph } from './blocks.ts';
import type { Words } from './texts.ts';

/** Residual risk, advice, decision and, where it is due, the prior consultation. */
export function describeSettled(dpia: Dpia, words: Words): Block[] {
  const { text } = words;
  const { residualRisk, residualReason } = dpia.fields;
  return [
    heading(1, text('residual')),
    ...listFacts(
      [
        ['residual.level', residualRisk === null ? text('risk.unassessed') : text(`level.${residualRisk}`)],
        ['outcome.reason', residualReason],
      ],
      words,
    ),
    heading(1, text('advice')),
    ...describeAdvice(dpia, words),
    heading(1, text('decision')),
    ...describeDecision(dpia, words),
    ...describeConsultation(dpia, words),
  ];
}

function describeAdvice({ advice }: Dpia, words: Words): Block[] {
  const { text, day } = words;
  if (!advice) return [paragraph(text('advice.none'))];
  return [
    paragraph(advice.text),
    ...listFacts(
      [
        ['settled.by', advice.by],
        ['settled.at', day(advice.at)],
      ],
      words,
    ),
  ];
}

function describeDecision({ decision }: Dpia, words: Words): Block[] {
  const { text, day } = words;
  if (!decision) return [paragraph(text('decision.none'))];
  return [
    paragraph(text(decision.isAccepted ? 'decision.accepted' : 'decision.refused')),
    ...listFacts(
      [
        ['outcome.reason', decision.reason],
        ['decision.function', decision.function],
        ['settled.by', decision.by],
        ['settled.at', day(decision.at)],
      ],
      words,
    ),
  ];
}

function describeConsultation({ state, consultation }: Dpia, words: Words): Block[] {
  const { text, day } = words;
  if (!consultation && state !== 'consulting') return [];
  if (!consultation) return [heading(1, text('consultation')), paragraph(text('consultation.none'))];
  const { authority, submittedOn, reference, dueOn, extension, answeredOn, answer } = consultation;
  const told =
    extension &&
    text(`consultation.extension.${extension.isInTime ? 'inTime' : 'late'}`, { day: day(extension.toldOn) });
  return [
    heading(1, text('consultation')),
    ...listFacts(
      [
        ['consultation.authority', authority],
        ['consultation.submittedOn', day(submittedOn)],
        ['consultation.reference', reference],
        ['consultation.extension', told],
        ['consultation.extension.reason', extension?.reason ?? null],
        [extension?.isInTime ? 'consultation.dueOn.extended' : 'consultation.dueOn', day(dueOn)],
        ['consultation.answeredOn', answeredOn === null ? null : day(answeredOn)],
        ['consultation.answer', answer],
      ],
      words,
    ),
  ];
}
