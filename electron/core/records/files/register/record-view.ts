import type { Controller } from '../../../../../shared/contract/controllers.ts';
import type { RecordFields } from '../../../../../shared/contract/records/fields.ts';
import type { RecordState } from '../../../../../shared/contract/records/vocabulary.ts';

/** A record as a document shows it. */
export interface RecordView {
  id: string;
  number: string;
  controller: Controller;
  state: RecordState;
  /** The one in force, also beside a draft. */
  revision: number | null;
  releasedAt: number | null;
  /** The fields are a draft's. */
  isDraft: boolean;
  createdAt: number;
  changedAt: number;
  fields: RecordFields;
  names: Names;
}

/** What ids stand for. What is no longer there has no name. */
export interface Names {
  bots: ReadonlyMap<string, string>;
  processors: ReadonlyMap<string, string>;
  policies: ReadonlyMap<string, string>;
  notices: ReadonlyMap<string, { version: string; language: string; validFrom: number }>;
  assessments: ReadonlyMap<string, { number: string; state: DpiaState }>;
}

export type DpiaState = 'threshold' | 'notRequired' | 'assessing' | 'advised' | 'accepted' | 'consulting';
