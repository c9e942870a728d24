import type { CheckId } from '../../../../shared/contract/checks.ts';
import type { Judgement, SampleResult, Verdict } from '../../../../shared/contract/reviews.ts';
import type { Block, DocumentModel } from '../../documents/index.ts';
import { describeResult } from './describe-result.ts';
import { describeRules } from './describe-rules.ts';
import { textsOf, type Text, type TextId } from './texts.ts';

export interface ReportSource {
  id: string;
  name: string;
  /** Organisations whose bots it was drawn from. */
  controller: string;
  closedAt: string;
  result: SampleResult;
  /** Names of the bots it was drawn from; empty: all. */
  bots: readonly string[];
  /** In the order of the draw. */
  conversations: readonly JudgedRow[];
}

export interface JudgedRow {
  /** Null once it has left the vault. */
  id: string | null;
  judgements: readonly Judgement[];
  /** Display name and instant; null where nobody judged it. */
  judgedBy: string | null;
  judgedAt: string | null;
}

/**
 * What an auditor needs to know of a sample and to repeat it. It quotes nobody and names nobody but those who judged.
 * Instants are ISO 8601 in UTC, because the draw depends on them to the second.
 */
export function buildReport(source: ReportSource, language: 'de' | 'en'): DocumentModel {
  const text = textsOf(language);
  return {
    title: text('title', { name: source.name }),
    language,
    controller: source.controller,
    createdAt: source.closedAt,
    blocks: [
      ...describeResult(source.result, text, language),
      ...describeRules(source.result, text),
      heading(text('repeat')),
      { kind: 'facts', facts: listFacts(source, text) },
      heading(text('method')),
      paragraph(text('method.draw', { size: source.result.size })),
      paragraph(text('method.digest')),
      paragraph(text('method.blind')),
      paragraph(text('method.interval')),
      paragraph(text('method.rules')),
      heading(text('conversations')),
      listConversations(source, text),
    ],
  };
}

function listFacts({ id, result, bots, closedAt, conversations }: ReportSource, text: Text) {
  const judges = [...new Set(conversations.flatMap(({ judgedBy }) => judgedBy ?? []))];
  const times = conversations.flatMap(({ judgedAt }) => judgedAt ?? []).toSorted();
  const facts: [TextId, string][] = [
    ['repeat.seed', result.seed],
    ['repeat.size', String(result.size)],
    ['repeat.population', String(result.population)],
    ['repeat.digest', result.populationDigest],
    ['repeat.period', describePeriod(result, text)],
    ['repeat.bots', bots.length === 0 ? text('repeat.bots.all') : bots.join(', ')],
    ['repeat.checks', result.checks.map(({ check }) => text(`check.${check}`)).join(', ')],
    ['repeat.drawn', result.drawnAt],
    ['repeat.judges', judges.length === 0 ? text('repeat.judges.none') : judges.join(', ')],
    ...(times.length === 0
      ? []
      : [
          ['repeat.judged', text('repeat.judged.between', { first: times[0] ?? '', last: times.at(-1) ?? '' })] as [
            TextId,
            string,
          ],
        ]),
    ['repeat.closed', closedAt],
    ['repeat.review', id],
  ];
  return facts.map(([name, value]) => ({ name: text(name), value }));
}

function describePeriod({ from, to }: SampleResult, text: Text): string {
  if (from !== null && to !== null) return text('repeat.period.both', { from, to });
  if (from !== null) return text('repeat.period.from', { from });
  return to === null ? text('repeat.period.all') : text('repeat.period.to', { to });
}

/** What was judged "no problem" is the rest, so that the table fits on a page however many checks there are. */
function listConversations({ conversations }: ReportSource, text: Text): Block {
  const list = (judgements: readonly Judgement[], wanted: Verdict): string =>
    judgements.flatMap(({ check, verdict }) => (verdict === wanted ? [nameOf(check, text)] : [])).join(', ') || '–';
  return {
    kind: 'table',
    caption: text('conversations'),
    hasRowHeaders: true,
    columns: [
      { header: text('conversations.place'), align: 'right', numbers: { fractionDigits: 0 } },
      { header: text('conversations.id'), share: 3 },
      { header: text('conversations.problems'), share: 3 },
      { header: text('conversations.notApplicable'), share: 3 },
      { header: text('conversations.judgedBy'), share: 2 },
      { header: text('conversations.judgedAt'), share: 2 },
    ],
    rows: conversations.map(({ id, judgements, judgedBy, judgedAt }, index) => [
      index + 1,
      id ?? text('conversations.left'),
      ...(judgedBy === null
        ? [text('conversations.notJudged'), null]
        : [list(judgements, 'problem'), list(judgements, 'notApplicable')]),
      judgedBy,
      judgedAt?.slice(0, 16).replace('T', ' ') ?? null,
    ]),
  };
}

function nameOf(check: CheckId, text: Text): string {
  return text(`check.${check}`);
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
