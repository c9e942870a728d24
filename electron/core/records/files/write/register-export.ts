import type { Controller } from '../../../../../shared/contract/controllers.ts';
import type { RecordLayout } from '../../../../../shared/contract/records/files.ts';
import type { RecordRole } from '../../../../../shared/contract/records/vocabulary.ts';
import type { Layout } from '../layouts/layout.ts';
import type { RecordView } from '../register/record-view.ts';
import type { Words } from '../words/words.ts';

/** What is written, whatever the format. */
export interface RegisterExport {
  id: RecordLayout;
  layout: Layout;
  words: Words;
  /** Null: without a mark. */
  confidentiality: string | null;
  /** ISO 8601 instant. */
  exportedAt: string;
  sections: Section[];
  views: RecordView[];
  unverifiedLabels: number;
}

/** The records of one organisation in one role: a form each has a head for. */
export interface Section {
  controller: Controller;
  role: RecordRole;
  views: RecordView[];
}

export function divideIntoSections(views: readonly RecordView[]): Section[] {
  const controllers = [...new Map(views.map(({ controller }) => [controller.id, controller])).values()];
  return controllers.flatMap((controller) =>
    (['controller', 'processor'] as const).flatMap((role) => {
      const own = views.filter((view) => view.controller.id === controller.id && view.fields.role === role);
      return own.length === 0 ? [] : [{ controller, role, views: own }];
    }),
  );
}
