import { openWords } from '../../../open-words.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

export const exportWords = openWords<TextId>({ de: german, en: english });
