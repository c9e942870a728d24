import { withoutThose, type HeardMessage } from './heard-message.ts';
import { fine, judge, type Case, type Judgement } from './judgement.ts';

/** Code that is meant to run somewhere else, or to pass for another speaker. Each takes time linear in the text. */
const code: readonly RegExp[] = [
  // In a page.
  /<\s{0,3}(?:script|iframe|object|embed|svg|img|body|meta|base)\b[^<>]{0,200}(?:>|\/|$)/i,
  /\bon(?:error|load|click|mouseover|focus|toggle)\s{0,4}=/i,
  /\b(?:javascript|vbscript|data:text\/html)\s?:/i,
  /%3c\s?script|&lt;\s?script|&#x3c;/i,
  /\b(?:alert|eval|exec|system|passthru|shell_exec)\s?\([^()\n]{0,80}\)/,
  /document\.(?:cookie|location|write)/,
  // In a database.
  /['"]\s{0,4}(?:;|\)|or\b|and\b|union\b)[^\n]{0,60}(?:--|=|\bdrop\b|\bselect\b)/i,
  /;\s{0,4}(?:drop|delete|truncate|alter|insert|update)\s{1,4}(?:table|from|into|database)\b/i,
  /\bdrop\s{1,4}(?:table|database)\b/i,
  /\bunion\s{1,4}(?:all\s{1,4})?select\b/i,
  /\bselect\s{1,4}(?:\*|password|passwort|user)[^\n]{0,40}\bfrom\s{1,4}(?:users?|kunden|customers?|nutzer|accounts?|information_schema)/i,
  /\b(?:waitfor\s{1,4}delay|xp_cmdshell|pg_sleep|sleep\(\d)/i,
  // In a template, a logger, a shell or a file system.
  /\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\}|<%[^%\n]{1,200}%>|<\?php/i,
  /(?:\.\.[/\\]){2,}|\/etc\/(?:passwd|shadow)|\bc:\\windows/i,
  /(?:;|\||&&|`)\s{0,4}(?:rm\s-|cat\s|curl\s|wget\s|nc\s|ls\s-|whoami|id\b|ping\s)/i,
  /\brm\s{1,3}-r?f|\bsudo\s|\bpowershell\b|\bcmd\.exe\b/i,
  /\$\([^()\n]{1,200}\)/,
  /\bos\.(?:system|environ)|__import__|process\.env|subprocess\./,
  // Marks by which models tell speakers apart.
  /<\|[a-z_]{2,30}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|instructions?|prompt)>/i,
  /^\s{0,4}(?:#{1,4}\s?)?(?:system|assistant|developer|admin)\s?(?:message|prompt|note|override|notice|nachricht)?\s{0,2}[:>\]]/im,
  /\[\s?(?:system|admin|developer)[^\]\n]{0,40}\]/i,
  /^\s{0,4}#{2,4}\s{0,3}(?:new |neue )?(?:instruction|anweisung|system|prompt)/im,
  // What only a machine reads: long encoded text, characters that are not seen.
  /(?<![A-Za-z0-9+/=])(?=[A-Za-z0-9+/]{0,200}[a-z])(?=[A-Za-z0-9+/]{0,200}[A-Z])[A-Za-z0-9+/]{32,}={0,2}/,
  /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{15,}={1,2}(?![A-Za-z0-9=])/,
  /(?:\\x[0-9a-f]{2}){4,}|(?:%[0-9a-f]{2}){6,}|(?:\\u[0-9a-f]{4}){4,}/i,
  /[\u{E0020}-\u{E007F}]{4,}/u,
  /[\u200B\u200C\u2060\uFEFF]{4,}/,
];

/** Attempts to give the bot instructions or code. */
export function checkInjection({ messages }: Case): Judgement {
  const attempts = messages.filter((message) => message.role === 'person' && triesSomething(message));
  return attempts.length === 0
    ? fine
    : judge(
        'attempted',
        attempts.map(({ id }) => id),
      );
}

function triesSomething(message: HeardMessage): boolean {
  const notMeant = message.said('injection.notMeant');
  if (withoutThose(message, message.said('injection.instructions'), notMeant).length > 0) return true;
  return code.some((pattern) => pattern.test(message.body));
}
