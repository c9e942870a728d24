import { fillPlaces } from '../../../../shared/fill-places.ts';
import { processorQuestions } from '../../../../shared/rules/processors/questionnaire.ts';
import type { Block, DocumentModel } from '../../documents/index.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export interface QuestionnaireFacts {
  controller: string;
  processor: { name: string; number: string; contract: string; services: string };
  sentOn: string;
  dueOn: string | null;
}

type TextId = keyof typeof english;

/** The questionnaire as it is sent. The same facts make the same document. */
export function describeQuestionnaire(facts: QuestionnaireFacts, language: 'de' | 'en'): DocumentModel {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  const text = (id: TextId, values: Record<string, string | number> = {}): string => fillPlaces(texts[id], values);
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const day = (date: string): string => format.format(new Date(date));
  const { controller, processor, sentOn, dueOn } = facts;
  const particulars: [TextId, string][] = [
    ['facts.controller', controller],
    ['facts.processor', processor.name],
    ['facts.number', processor.number],
    ['facts.contract', processor.contract],
    ['facts.services', processor.services],
    ['facts.sentOn', day(sentOn)],
  ];
  return {
    title: text('title', { processor: processor.name }),
    language,
    controller,
    subject: text('subject'),
    createdAt: sentOn,
    confidentiality: text('confidential'),
    blocks: [
      {
        kind: 'facts',
        facts: particulars.filter(([, value]) => value !== '').map(([id, value]) => ({ name: text(id), value })),
      },
      { kind: 'paragraph', text: dueOn === null ? text('request') : text('requestBy', { day: day(dueOn) }) },
      { kind: 'heading', level: 1, text: text('questions') },
      ...processorQuestions.flatMap(({ question, citation }, index): Block[] => [
        { kind: 'heading', level: 2, text: text('question', { number: index + 1, question: question[language] }) },
        { kind: 'paragraph', text: [{ text: text('source', { source: citation[language] }), emphasis: 'italic' }] },
        { kind: 'facts', facts: [{ name: text('answer'), value: text('answer.place') }] },
      ]),
      { kind: 'facts', facts: [{ name: text('signature'), value: text('answer.place') }] },
    ],
  };
}
