import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { Block, DocumentModel } from '../../documents/index.ts';
import { wordsOf, type Language, type TextId, type Words } from '../words.ts';
import type { Scope } from './figures/scope.ts';
import { readFigures, sectionKeys, type Figures, type SectionKey } from './read-figures.ts';
import { describeActivities, describeAdvice, describeChanges } from './sections/describe-lists.ts';
import { describeFindings } from './sections/describe-findings.ts';
import { describeRequests } from './sections/describe-requests.ts';
import { describeTotals } from './sections/describe-totals.ts';
import { describeTrainings } from './sections/describe-trainings.ts';

export interface ReportInput {
  scope: Scope;
  /** The year before, for comparison. */
  prior: Scope;
  controller: Controller;
  foreword: string;
  outlook: string;
  /** ISO 8601 instant. */
  at: string;
}

/** The yearly report as a document. The same state of the vault makes the same document. */
export async function describeReport(input: ReportInput, language: Language): Promise<DocumentModel> {
  const words = wordsOf(language);
  const { text } = words;
  const { scope, prior, controller, foreword, outlook } = input;
  const [figures, before] = [await readFigures(scope), await readFigures(prior)];
  const details: Partial<Record<SectionKey, Block[]>> = {
    requests: describeRequests(figures, before, scope, words),
    findings: describeFindings(figures, before, scope, words),
    activities: describeActivities(scope, words),
    trainings: describeTrainings(figures, scope, words),
    bots: describeChanges(scope, words),
    advice: describeAdvice(scope, words),
  };
  return {
    title: text('title', { year: scope.year.number }),
    language,
    controller: controller.name,
    subject: text('subject'),
    createdAt: input.at,
    confidentiality: text('confidential'),
    blocks: [
      ...written('foreword', foreword, words),
      ...describeBasis(input, figures, words),
      ...sectionKeys.flatMap((key): Block[] => [
        heading(text(`section.${key}`)),
        ...describeTotals(key, [figures, before], scope, words),
        ...(details[key] ?? []),
      ]),
      ...written('outlook', outlook, words),
    ],
  };
}

function describeBasis({ scope, controller }: ReportInput, { missing }: Figures, { text, day }: Words): Block[] {
  const { number: year } = scope.year;
  const values = { controller: controller.name, zone: controller.zone, year, prior: year - 1, day: day(scope.today) };
  const blocks: Block[] = [heading(text('about')), { kind: 'paragraph', text: text('about.what', values) }];
  if (scope.today <= `${year}-12-31`) blocks.push({ kind: 'paragraph', text: text('about.running', values) });
  if (missing.length > 0) {
    const names = missing.map((key) => text(`missing.${key}` as TextId)).join('; ');
    blocks.push({ kind: 'note', title: text('missing'), text: text('missing.what', { figures: names }) });
  }
  return blocks;
}

/** What the data protection officer writes, in paragraphs. */
function written(id: 'foreword' | 'outlook', said: string, { text }: Words): Block[] {
  if (said.trim() === '') return [];
  const paragraphs = said.trim().split(/\n{2,}/);
  return [heading(text(id)), ...paragraphs.map((each): Block => ({ kind: 'paragraph', text: each }))];
}

function heading(value: string): Block {
  return { kind: 'heading', level: 1, text: value };
}
