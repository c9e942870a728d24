import type { DocumentModel } from '../../documents/index.ts';
import type { SheetFacts } from './read-sheet.ts';
import { wordsOf, type Language, type TextId, type Words } from './words.ts';

export interface Sheet {
  model: DocumentModel;
  /** What nobody has entered yet. */
  missing: string[];
}

/** Answers in people's own words, which may be of any length; all others are made of a few known words. */
const inOwnWords: ReadonlySet<TextId> = new Set<TextId>([
  'responsible',
  'purpose',
  'retention',
  'recipients',
  'location',
  'humanContact',
  'contact',
]);
/** Characters: how far answers are cut short, the least that lets the sheet stay on its page. */
const limits = [600, 450, 300, 220, 160, 120, 90, 60];
/** As the PDF has room for them, and a little less. */
const lineLength = 60;
const titleLength = 30;
const linesOfPage = 38;

/** In the order in which people ask. A sheet holds no more than a page, so long answers are cut short. */
export function describeSheet(facts: SheetFacts, language: Language, today: string): Sheet {
  const words = wordsOf(language);
  const { text } = words;
  const answers: [TextId, string | null][] = [
    ['responsible', describeController(facts, words)],
    ['ai', text('ai.is', { bot: facts.bot })],
    ['purpose', describePurpose(facts)],
    ['legalBasis', describeBases(facts, words)],
    ['data', describeData(facts, words)],
    ['retention', describeRetention(facts, words)],
    [
      'recipients',
      joinOrNone(
        facts.record?.recipients.map(({ name }) => name),
        words,
      ),
    ],
    ['location', describeLocation(facts, words)],
    ['training', describeTraining(facts, words)],
    ['decision', facts.record && text(facts.record.automatedDecision.exists ? 'decision.yes' : 'decision.no')],
    ['humanContact', facts.entry.oversight.handOver || null],
    ['rights', describeRights(facts, words)],
    ['contact', facts.controller.dataProtectionOfficer || null],
    ['asOf', text('asOf.is', { day: words.day(today) })],
  ];
  const { address } = facts.controller;
  const title = text('title', { bot: facts.bot });
  const unsaid = answers.filter(([, answer]) => answer === null).map(([id]) => id);
  return {
    missing: [...(facts.record ? [] : ['record']), ...(address === '' ? ['address'] : []), ...unsaid],
    model: {
      title,
      language,
      controller: facts.controller.name,
      subject: text('subject'),
      createdAt: today,
      blocks: [
        {
          kind: 'facts',
          facts: fitPage(title, answers, text('unsaid')).map(([id, answer]) => ({
            name: text(id),
            value: answer,
          })),
        },
      ],
    },
  };
}

function describeController({ controller: { name, address } }: SheetFacts, { text }: Words): string {
  const values = { controller: name, address: address.replaceAll(/\s*\n\s*/g, ', ') };
  return text(address === '' ? 'responsible.unaddressed' : 'responsible.is', values);
}

function describePurpose({ entry, record }: SheetFacts): string | null {
  return entry.purpose || (record?.purposes ?? []).map(({ name }) => name).join('; ') || null;
}

function describeBases({ record }: SheetFacts, words: Words): string | null {
  const bases = new Set((record?.purposes ?? []).flatMap(({ legalBases }) => legalBases));
  return joinOrNone(
    [...bases].map((basis) => words.text(`legalBasis.${basis}`)),
    words,
  );
}

function describeData({ record }: SheetFacts, words: Words): string | null {
  const categories = new Set((record?.data ?? []).map(({ category }) => category));
  return joinOrNone(
    [...categories].map((category) => words.text(`data.${category}`)),
    words,
  );
}

/** What the record says in words; else the longest of its periods, which holds for all. */
function describeRetention({ record }: SheetFacts, { text }: Words): string | null {
  const data = record?.data ?? [];
  const said = [...new Set(data.map(({ erasure }) => erasure).filter((each) => each !== ''))];
  if (said.length > 0) return said.join('; ');
  const days = data.flatMap(({ erasureDays }) => erasureDays ?? []);
  if (days.length === 0 || days.length < data.length) return null;
  const amount = Math.max(...days);
  return text(amount === 1 ? 'retention.days.one' : 'retention.days.other', { amount });
}

function describeLocation({ record }: SheetFacts, { text, list, country }: Words): string | null {
  if (!record) return null;
  const countries = list([...new Set(record.transfers.flatMap((each) => each.country ?? []))].map(country));
  if (countries === '') return record.location || null;
  const { location } = record;
  return location === ''
    ? text('location.countries', { countries })
    : text('location.transfers', { location, countries });
}

function describeTraining({ entry, record }: SheetFacts, { text }: Words): string | null {
  const trains = entry.trainsModels === 'unknown' ? (record?.trainsModels ?? 'unknown') : entry.trainsModels;
  return trains === 'unknown' ? null : text(`training.${trains}`);
}

function describeRights({ record }: SheetFacts, words: Words): string | null {
  const rights = joinOrNone(
    record?.rights.map((right) => words.text(`right.${right}`)),
    words,
  );
  return rights === null ? null : words.text('rights.complaint', { rights });
}

function joinOrNone(items: readonly string[] | undefined, { list }: Words): string | null {
  return items === undefined || items.length === 0 ? null : list(items);
}

function fitPage(title: string, answers: readonly [TextId, string | null][], unsaid: string): [TextId, string][] {
  const cutAt = (limit: number): [TextId, string][] =>
    answers.map(([id, answer]) => [
      id,
      inOwnWords.has(id) && answer !== null ? shorten(answer, limit) : (answer ?? unsaid),
    ]);
  // The title is twice as large.
  const linesOfTitle = 2 * Math.ceil(title.length / titleLength);
  const countLines = (cut: readonly [TextId, string][]): number =>
    cut.reduce((sum, [, answer]) => sum + Math.ceil(answer.length / lineLength), linesOfTitle);
  return limits.map(cutAt).find((cut) => countLines(cut) <= linesOfPage) ?? cutAt(limits.at(-1)!);
}

function shorten(answer: string, longest: number): string {
  const line = answer.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}
