import { countWords } from '../choose-queries.ts';
import type { BenchData } from '../load-dialogues.ts';

/** The word that stands in most messages: searched for, it makes the longest list. */
export function chooseWord({ conversations }: BenchData): string {
  const counts = countWords(conversations.flatMap(({ messages }) => messages.map(({ text }) => text)));
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as [string, number])[0];
}
