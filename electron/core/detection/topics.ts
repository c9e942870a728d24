import { WordTopics } from './text/word-topics.ts';

/** What some rules need a word of: the scanner looks it up with the word, and they are asked about few texts. */
export const topics = new WordTopics();
