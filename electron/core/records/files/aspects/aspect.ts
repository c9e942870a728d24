import type { RecordView } from '../register/record-view.ts';
import type { Words } from '../words/words.ts';

/** What a field of a form says of a record, in the form’s language. Nothing to say is an empty text. */
export type Aspect = (view: RecordView, words: Words) => string;
export type Aspects = Record<string, Aspect>;
