import type { CheckId } from '../../../../shared/contract/checks.ts';
import type { Severity } from '../../../../shared/contract/findings.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import type { Meaning } from '../../../ui/status.tsx';

export function ruleName(text: Text, id: CheckId): string {
  return text(`findings.check.${id}`);
}

/** What a list of phrases is for, e.g. how somebody asks for a human. */
export function phraseListName(text: Text, id: string): string {
  const words = `checks.list.${id}`;
  return isMessageId(words) ? text(words) : id;
}

export const severityMeanings: Record<Severity, Meaning> = { high: 'overdue', medium: 'soon', low: 'information' };

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
