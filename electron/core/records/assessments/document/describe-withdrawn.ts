import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import type { Block } from '../../../documents/index.ts';
import { heading, listFacts, paragraph } from './blocks.ts';
import type { Words } from './texts.ts';

type Withdrawn = Dpia['withdrawn'][number];

/** What was settled on earlier texts and holds no longer, newest first; nothing where there is none. */
export function describeWithdrawn({ withdrawn }: Dpia, words: Words): Block[] {
  if (withdrawn.length === 0) return [];
  return [heading(1, words.text('withdrawn')), ...withdrawn.flatMap((each) => describeOne(each, words))];
}

function describeOne(withdrawn: Withdrawn, words: Words): Block[] {
  const { text, day } = words;
  const { by, at, why, note } = withdrawn;
  const said = describeParts(withdrawn, words).map(([what, content]) => ({ name: what, value: content }));
  return [
    heading(2, text('withdrawn.what', { by, day: day(at), why: text(`withdrawn.${why}`) })),
    ...listFacts([['withdrawn.note', note]], words),
    ...said.flatMap(({ name, value }): Block[] =>
      value === '' ? [paragraph(name)] : [{ kind: 'facts', facts: [{ name, value }] }],
    ),
  ];
}

function describeParts(
  { threshold, advice, decision, consultation }: Withdrawn,
  { text, day }: Words,
): (readonly [what: string, content: string])[] {
  const parts: (readonly [string, string])[] = [];
  if (threshold)
    parts.push([text(`withdrawn.threshold.${threshold.isRequired ? 'required' : 'notRequired'}`), threshold.reason]);
  if (advice) parts.push([text('withdrawn.advice', { by: advice.by, day: day(advice.at) }), advice.text]);
  if (decision) {
    const values = { by: decision.by, day: day(decision.at), function: decision.function };
    parts.push([text(decision.isAccepted ? 'withdrawn.accepted' : 'withdrawn.refused', values), decision.reason]);
  }
  if (consultation) {
    const { authority, answeredOn, submittedOn, answer } = consultation;
    parts.push([text('withdrawn.consultation', { authority, day: day(answeredOn ?? submittedOn) }), answer]);
  }
  return parts;
}
