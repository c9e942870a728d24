import { displayEntries } from '../display-value.ts';
import type { Words } from '../prefill/words.ts';
import { readFields, type Notification } from '../read-notification.ts';

export interface DescribedAnswer {
  number: number;
  label: string;
  /** In words, entry by entry; none where a mandatory answer is missing. */
  entries: string[];
}

export interface DescribedSection {
  title: string;
  answers: DescribedAnswer[];
}

/** What the form shows and holds, in its order, and what it lacks. */
export function describeAnswers(
  notification: Notification,
  words: Words,
): { sections: DescribedSection[]; missing: number[] } {
  const { fields, missing } = readFields(notification, words.language);
  const sections: DescribedSection[] = [];
  for (const { number, label, section, isShown } of fields) {
    const entries = isShown ? displayEntries(number, notification.values[number], words) : [];
    if (entries.length === 0 && !missing.includes(number)) continue;
    const last = sections.at(-1);
    const own = last?.title === section ? last : { title: section, answers: [] };
    if (own !== last) sections.push(own);
    own.answers.push({ number, label, entries });
  }
  return { sections, missing };
}
