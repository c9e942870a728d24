import type { Connector } from '../../engine/description.ts';
import { composeContent, type ReplayContent } from './replay-content.ts';

/** Credentials that a replayed system takes: it asks for none, but its connector does. */
export function credentialsFor({ credentials }: Connector, { people }: ReplayContent): Record<string, string> {
  return Object.fromEntries(
    credentials.map(({ name, kind, choices }) => [
      name,
      kind === 'lines' ? people.join('\n') : (choices[0]?.value ?? 'x'),
    ]),
  );
}

/** Where only the question or the only bot tells which bot it is, there is one. */
export function contentFor({ conversations }: Connector, count: number): ReplayContent {
  const isOfOnlyBot = conversations.bot === '$.bot' && conversations.each?.of !== 'bots';
  return isOfOnlyBot ||
    conversations.each?.of === 'people' ||
    (conversations.bot === '$.bot' && conversations.each === null)
    ? composeContent(count, ['bot-a'])
    : composeContent(count);
}
