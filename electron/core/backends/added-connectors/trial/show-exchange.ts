import type { ShownExchange } from '../../../../../shared/contract/connectors.ts';
import type { Connector } from '../../engine/description.ts';
import type { ObservedExchange } from '../../http/settings.ts';
import { hidden, hideSecretFields, hideSecrets } from './hide-secrets.ts';

/** As much of an answer as somebody reads. In characters. */
const longestAnswer = 20_000;

/** Headers that say nothing about who asks. All others are named, and what they hold is hidden. */
const harmless = new Set([
  'accept',
  'content-type',
  'content-length',
  'link',
  'retry-after',
  'date',
  'server',
  'allow',
  'transfer-encoding',
]);

/**
 * How requests and answers of a description are shown: without what proves who asks, wherever it stands.
 * @param baseUrl tokens may come from elsewhere; what goes there and comes back is left out as a whole
 */
export function exchangeViewer(
  connector: Connector,
  { baseUrl, credentials }: { baseUrl: string; credentials: Readonly<Record<string, string>> },
): (exchange: ObservedExchange) => ShownExchange {
  const secrets = connector.credentials.flatMap(({ name, secret }) => (secret ? [credentials[name] ?? ''] : []));
  const hide = hideSecrets([...secrets, ...secrets.flatMap((secret) => secret.split('\n'))]);
  const told = headersTold(connector);
  const isAboutTokens = tokenPlaces(connector, { baseUrl, credentials });

  const showHeaders = (headers: Readonly<Record<string, unknown>>): ShownExchange['headers'] =>
    Object.entries(headers).map(([name, value]) => ({ name, value: told.has(name) ? hide(String(value)) : null }));

  return ({ method, url, headers, body, sentAt, answeredAt, answer }) => {
    const isToken = isAboutTokens(url);
    const shown = isToken ? hidden : hide(hideSecretFields(answer.body));
    return {
      method,
      url: hide(url.href),
      headers: showHeaders(headers),
      body: body === null || !isToken ? body && hide(hideSecretFields(body)) : hidden,
      status: answer.status,
      milliseconds: Math.max(0, Math.round(answeredAt - sentAt)),
      answerHeaders: showHeaders(answer.headers),
      answer: shown.slice(0, longestAnswer),
      isCut: shown.length > longestAnswer,
    };
  };
}

/** Headers whose value is fixed in the description, or that it reads pages and limits from. */
function headersTold(connector: Connector): ReadonlySet<string> {
  const { headers, rateLimits, conversations, messages, bots } = connector;
  const paged = [conversations.list, messages.list, bots.list].flatMap((list) =>
    list?.pagination.style === 'header' ? [list.pagination.header] : [],
  );
  const limits = rateLimits?.headers ? [rateLimits.headers.remaining, rateLimits.headers.reset] : [];
  const fixed = headers.flatMap(({ name, value }) => (value === undefined ? [] : [name]));
  return new Set([...harmless, ...[...paged, ...limits, ...fixed].map((name) => name.toLowerCase())]);
}

function tokenPlaces(
  { authentication }: Connector,
  { baseUrl, credentials }: { baseUrl: string; credentials: Readonly<Record<string, string>> },
): (url: URL) => boolean {
  const base = new URL(baseUrl);
  const below = (path: string): string => base.href.replace(/\/$/, '') + path;
  const places =
    authentication.style === 'login'
      ? [below(authentication.path)]
      : authentication.style === 'oauth2'
        ? [
            'path' in authentication.token
              ? below(authentication.token.path)
              : credentials[authentication.token.credential],
          ]
        : [];
  return (url) => url.origin !== base.origin || places.includes(url.href);
}
