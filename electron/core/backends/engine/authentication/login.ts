import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { AuthenticationDescription } from '../description/authentication-description.ts';
import { fillValue } from '../description/placeholders.ts';
import { readText } from '../json-path.ts';
import { ObtainedProof } from './obtained-proof.ts';
import { readTokenAnswer, requireGiven } from './token-answer.ts';

type Login = Extract<AuthenticationDescription, { style: 'login' }>;

/** Signs in as a person does, and keeps the cookies or the token. @param now epoch milliseconds */
export function login(
  description: Login,
  credentials: Readonly<Record<string, string>>,
  now: () => number,
): ObtainedProof {
  const { path, take, headers } = description;
  return new ObtainedProof(async (ask) => {
    const body = JSON.stringify(fillValue(description.body, credentials));
    const answer = await ask({ path }, { headers: { 'content-type': 'application/json', ...headers }, body });
    if (take.from === 'cookies')
      return { proof: { headers: { ...headers, cookie: readCookies(answer) } }, until: null };
    const token = readText(readTokenAnswer(answer), take.path);
    if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
      throw new Problem('backend.unexpectedAnswer', { field: take.path });
    return { proof: { headers: { ...headers, [take.header.toLowerCase()]: take.prefix + token } }, until: null };
  }, now);
}

/** Names and values alone; all of them go back to where they came from (RFC 6265, 5.4). */
function readCookies({ status, headers }: Exchange): string {
  requireGiven(status);
  const pairs = (headers['set-cookie'] ?? []).map((line) => (line.split(';')[0] ?? '').trim());
  const usable = pairs.filter((pair) => /^[\w!#$%&'*+.^`|~-]+=[\x21-\x7e]*$/.test(pair) && !pair.includes(';'));
  if (usable.length === 0) throw new Problem('backend.unauthorised', { status });
  return usable.join('; ');
}
