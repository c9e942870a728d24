import type { OutputOf } from '../../../../../shared/contract/index.ts';
import type { Block, DocumentModel } from '../../../documents/index.ts';
import { openWords, type Language } from '../../../open-words.ts';
import { showDay, showMoments } from '../../show-moment.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

const words = openWords<keyof typeof english>({ de: german, en: english });

const states = ['onTime', 'late', 'notDone', 'withoutDate'] as const;

export interface DrillDocument {
  number: string;
  name: string;
  controller: string;
  zone: string;
  playbooks: readonly string[];
  report: OutputOf<'incidents.drillReport'>;
  measures: OutputOf<'incidents.get'>['measures'];
  /** ISO 8601 instant of the organisation’s own clock. */
  at: string;
}

/** The report of a drill as a document, marked as an exercise on every page. */
export function describeDrill(drill: DrillDocument, language: Language): DocumentModel {
  const say = words(language);
  const show = showMoments(language, drill.zone);
  const { startedAt, endedAt, speed, items } = drill.report;
  const showOrNot = (at: string | null): string => (at === null ? '–' : show(at));
  const number = { align: 'right' } as const;
  return {
    title: say('title', { number: drill.number }),
    language,
    controller: drill.controller,
    subject: say('subject'),
    createdAt: drill.at,
    confidentiality: say('mark'),
    blocks: [
      { kind: 'note', title: say('note'), text: say('note.what', { speed }) },
      { kind: 'heading', level: 1, text: say('course') },
      {
        kind: 'facts',
        facts: [
          { name: say('name'), value: drill.name },
          { name: say('playbooks'), value: drill.playbooks.join('\n') || say('none') },
          { name: say('started'), value: show(startedAt) },
          { name: say('ended'), value: endedAt === null ? say('running') : show(endedAt) },
        ],
      },
      { kind: 'heading', level: 1, text: say('result') },
      {
        kind: 'facts',
        facts: states.map((state) => ({
          name: say(`result.${state}`),
          value: String(items.filter((item) => item.state === state).length),
        })),
      },
      {
        kind: 'table',
        caption: say('items'),
        columns: [
          { header: say('column.kind') },
          { header: say('column.name'), share: 3 },
          { header: say('column.due'), share: 2 },
          { header: say('column.done'), share: 2 },
          { header: say('column.state') },
          { header: say('column.late'), ...number },
        ],
        rows: items.map(({ kind, name, dueAt, doneAt, state, hoursLate }) => [
          say(`kind.${kind}`),
          name,
          showOrNot(dueAt),
          showOrNot(doneAt),
          say(`state.${state}`),
          hoursLate,
        ]),
      },
      { kind: 'heading', level: 1, text: say('measures') },
      describeMeasures(drill, language),
    ],
  };
}

function describeMeasures({ measures }: DrillDocument, language: Language): Block {
  const say = words(language);
  if (measures.length === 0) return { kind: 'paragraph', text: say('measures.none') };
  return {
    kind: 'list',
    items: measures.map(({ text, owner, dueOn }) => {
      const owned = owner === '' ? text : say('measure.owner', { text, owner });
      return dueOn === null ? owned : say('measure.due', { text: owned, due: showDay(language, dueOn) });
    }),
  };
}
