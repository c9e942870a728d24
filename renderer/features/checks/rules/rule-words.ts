import type { CheckId } from '../../../../shared/contract/checks.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';

export function ruleName(text: Text, id: CheckId): string {
  return text(`findings.check.${id}`);
}

/** What a list of phrases is for, e.g. how somebody asks for a human. */
export function phraseListName(text: Text, id: string): string {
  const words = `checks.list.${id}`;
  return isMessageId(words) ? text(words) : id;
}

/** One phrase a line, as it is typed. */
export function readPhrases(lines: string): string[] {
  return [
    ...new Set(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
}
