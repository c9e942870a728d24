import { isMessageId } from '../../../lib/messages.ts';
import type { MessageId } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';

/** Words of core's key; the key itself where a newer core counts something the window does not know. */
function say(text: Text, ids: readonly string[], key: string): string {
  const id = ids.find((each): each is MessageId => isMessageId(each));
  return id === undefined ? key : text(id);
}

export function nameSection(text: Text, key: string): string {
  return say(text, [`programme.section.${key}`], key);
}

export function nameFigure(text: Text, section: string, key: string): string {
  const [first = key, second] = key.split('.');
  if (second === undefined) return say(text, [`programme.figure.${section}.${key}`], key);
  if (section === 'findings')
    return text('programme.report.finding', {
      rule:
        first === 'own'
          ? text('programme.report.ownRules')
          : say(text, [`findings.check.${first}`, `findings.rule.${first}`], first),
      status: say(text, [`findings.status.${second}`], second),
    });
  return text('programme.report.ofRight', {
    figure: say(text, [`programme.figure.${section}.${first}`], first),
    right: say(text, [`requests.right.${second}`], second),
  });
}

export function nameMissing(text: Text, key: string): string {
  return say(text, [`programme.missing.${key}`], key);
}
