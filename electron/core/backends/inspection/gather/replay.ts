import type { Connector } from '../../engine/description.ts';
import type { ObservedExchange } from '../../http/settings.ts';

/** What is asked again without a credential. */
export interface Replay {
  method: 'GET' | 'POST';
  url: URL;
  body: string | null;
}

/** Shorter secrets would be met in any text. */
const shortestToLookFor = 4;

/**
 * The same question without anything that proves who asks; null where that cannot be told apart, or where it is not one
 * of the questions that the connector asks to list something.
 * @param secrets the values of the credentials in use
 */
export function withoutCredential(
  { method, url, body, headers }: ObservedExchange,
  connector: Connector,
  secrets: readonly string[],
): Replay | null {
  if (method !== 'GET' && method !== 'POST') return null;
  if (method === 'POST' && !(isJson(headers) && isListed(connector, url))) return null;
  const asked = new URL(url);
  for (const [name, value] of url.searchParams) {
    if (secrets.some((secret) => value === secret || holds(value, secret))) asked.searchParams.delete(name);
  }
  const rest = `${decode(asked.href)} ${body ?? ''}`;
  return secrets.some((secret) => holds(rest, secret)) ? null : { method, url: asked, body };
}

function isJson(headers: Readonly<Record<string, string>>): boolean {
  return headers['content-type']?.startsWith('application/json') === true;
}

/** A POST may be anything; these are known to list. */
function isListed({ bots, conversations, accessLog, probe, retention }: Connector, url: URL): boolean {
  const requests = [
    bots.list.request,
    conversations.list.request,
    accessLog?.list.request,
    probe.request,
    retention?.from === 'request' ? retention.request : undefined,
  ];
  return requests.some((request) => request?.method === 'POST' && url.pathname.endsWith(request.path));
}

function holds(text: string, secret: string): boolean {
  return secret.length >= shortestToLookFor && text.includes(secret);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
