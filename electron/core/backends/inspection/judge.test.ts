import { isLiteralElement, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safetyChecks } from '../../../../shared/contract/backend-safety.ts';
import { inspectedAt, safeAnswer, safeEvidence } from '../testing/safe-evidence.ts';
import type { Evidence, SeenAnswer, SeenByProbes } from './evidence.ts';
import { judgeEvidence } from './judge.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };
import { describeFinding, isFindingKind, type FindingKind } from './words.ts';

const day = 86_400_000;
const found = (changes: Partial<Evidence>): string[] =>
  judgeEvidence(safeEvidence(changes)).findings.map(({ key, severity }) => `${severity} ${key}`);
const stateOf = (check: string, changes: Partial<Evidence>) =>
  judgeEvidence(safeEvidence(changes)).checks.find((outcome) => outcome.check === check);

const probes = (changes: Partial<SeenByProbes>): Partial<Evidence> => ({
  probes: { ...safeEvidence().probes!, ...changes },
});
const answer = (headers: Record<string, string>, changes: Partial<SeenAnswer> = {}): Partial<Evidence> => ({
  answers: [{ ...safeAnswer, headers: { ...safeAnswer.headers, ...headers }, ...changes }],
});
const certificate = (changes: object): Partial<Evidence> => {
  const { handshake } = safeEvidence();
  return { handshake: { ...handshake!, certificates: [{ ...handshake!.certificates[0]!, ...changes }] } };
};
const credential = (changes: object): Partial<Evidence> => ({
  credentials: [{ ...safeEvidence().credentials[0]!, ...changes }],
});
const token = (changes: object) => credential({ token: { ...safeEvidence().credentials[0]!.token!, ...changes } });
const anonymously = (status: number, isSameAnswer: boolean, rows: number | null) =>
  probes({ anonymously: [{ call: 'GET /v1/x', status, isSameAnswer, rows }] });

it('finds nothing at a system where nothing is wrong, and says that everything was checked', () => {
  const judgement = judgeEvidence(safeEvidence());
  expect(judgement.findings).toEqual([]);
  expect(judgement.checks).toEqual(safetyChecks.map((check) => ({ check, state: 'checked', reason: null })));
});

describe.each<[what: string, changes: Partial<Evidence>, expected: string[]]>([
  ['a list told to strangers', anonymously(200, true, 3), ['high anonymousAccess.list GET /v1/x']],
  ['an empty list told to strangers', anonymously(200, true, 0), ['medium anonymousAccess.list GET /v1/x']],
  ['facts told to strangers', anonymously(200, true, null), ['low anonymousAccess.facts GET /v1/x']],
  ['a page of another kind for strangers', anonymously(200, false, 3), []],
  ['a refusal in the same shape', anonymously(403, true, 0), []],
  ['no credential at all', { sendsCredential: false, credentials: [] }, ['high anonymousAccess.noCredential']],
  ['a default credential', credential({ isKnownDefault: true, length: 5 }), ['high credentials.default token']],
  ['a short credential', credential({ length: 15 }), ['medium credentials.short token']],
  ['a credential of 16 characters', credential({ length: 16 }), []],
  ['the right to everything', token({ rights: ['*'] }), ['high tokenRights.everything']],
  ['the right of an administrator', token({ rights: ['org:admin', 'read'] }), ['high tokenRights.everything']],
  ['a right to change', token({ rights: ['flows:write'] }), ['medium tokenRights.beyondNeed']],
  ['a right to read users', token({ rights: ['users:read'] }), []],
  ['a needed right to delete', token({ rights: ['messages:delete'] }), []],
  [
    'a needless right to delete',
    { ...token({ rights: ['messages:delete'] }), needsDeletion: false },
    ['medium tokenRights.beyondNeed'],
  ],
  [
    'rights a system states in its answers',
    answer({ 'x-oauth-scopes': 'repo, admin' }),
    ['high tokenRights.everything'],
  ],
  ['a token without an end', token({ expiresAt: null }), ['low tokenRights.noExpiry token']],
  ['a token that ends soon', token({ expiresAt: inspectedAt + 13 * day }), ['medium tokenRights.expires token']],
  ['a token that has ended', token({ expiresAt: inspectedAt }), ['medium tokenRights.ended token']],
  ['a token for years', token({ expiresAt: inspectedAt + 2000 * day }), ['low tokenRights.longLife token']],
  ['http that answers', probes({ plainly: { outcome: 'answers', status: 200 } }), ['high plainHttp.answers']],
  [
    'http that leads elsewhere',
    probes({ plainly: { outcome: 'leadsElsewhere', status: 301 } }),
    ['medium plainHttp.leadsElsewhere'],
  ],
  ['http that is refused', probes({ plainly: { outcome: 'refused', status: null } }), []],
  [
    'old protocols',
    probes({ offers: { protocols: ['SSL 3', 'TLS 1.0'], ciphers: [], isComplete: true } }),
    ['high protocols.old SSL 3', 'medium protocols.old TLS 1.0'],
  ],
  [
    'weak ciphers',
    probes({ offers: { protocols: [], ciphers: [{ weakness: 'rc4', name: 'X' }], isComplete: true } }),
    ['high ciphers.rc4'],
  ],
  [
    'TLS 1.2 without forward secrecy',
    { handshake: { ...safeEvidence().handshake!, protocol: 'TLSv1.2', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' } },
    ['low protocols.notNewest', 'medium ciphers.noForwardSecrecy'],
  ],
  ['an expired certificate', certificate({ validTo: inspectedAt - 1 }), ['high certificate.expired']],
  ['a certificate of tomorrow', certificate({ validFrom: inspectedAt + day }), ['high certificate.notYetValid']],
  ['13 days left', certificate({ validTo: inspectedAt + 13 * day }), ['high certificate.expires']],
  ['29 days left', certificate({ validTo: inspectedAt + 29 * day }), ['medium certificate.expires']],
  ['30 days left', certificate({ validTo: inspectedAt + 30 * day }), []],
  ['a short RSA key', certificate({ keyType: 'rsa', keyBits: 1024 }), ['high certificate.weakKey']],
  ['a SHA-1 signature', certificate({ signature: 'sha1WithRSAEncryption' }), ['high certificate.weakSignature']],
  ['another host', { handshake: { ...safeEvidence().handshake!, isForHost: false } }, ['high certificate.wrongHost']],
  [
    'an unknown authority',
    { handshake: { ...safeEvidence().handshake!, untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' } },
    ['high certificate.untrusted'],
  ],
  ['answers for every page', answer({ 'access-control-allow-origin': '*' }), ['low cors.any']],
  [
    'a page from nowhere that is allowed',
    probes({ origin: { allowedOrigin: 'https://a.invalid', allowsCredentials: false, askedAs: 'https://a.invalid' } }),
    ['medium cors.reflected'],
  ],
  [
    'a page from nowhere that is allowed with credentials',
    probes({ origin: { allowedOrigin: 'https://a.invalid', allowsCredentials: true, askedAs: 'https://a.invalid' } }),
    ['high cors.anyWithCredentials'],
  ],
  [
    'an error page with a stack',
    { errorPage: { call: 'GET /x', status: 500, leaks: ['stackTrace', 'path'] } },
    ['medium errorPages.stackTrace', 'low errorPages.path'],
  ],
  ['software past its end', answer({ server: 'nginx/1.18.0 (Ubuntu)' }), ['medium endOfLife.over nginx']],
  ['software that is maintained', answer({ server: 'Apache/2.4.62' }), []],
  [
    'several programs in one header',
    answer({ server: 'Apache/2.4.41 (Ubuntu) OpenSSL/1.1.1f PHP/7.4.3' }),
    ['medium endOfLife.over OpenSSL', 'medium endOfLife.over PHP'],
  ],
  ['HSTS for a day', answer({ 'strict-transport-security': 'max-age=86400' }), ['low hsts.short']],
  ['a clock that is fast', answer({}, { aheadSeconds: 31 }), ['low clock.ahead']],
  ['a clock that is far behind', answer({}, { aheadSeconds: -900 }), ['medium clock.behind']],
  ['a clock that is nearly right', answer({}, { aheadSeconds: 30 }), []],
])('%s', (_what, changes, expected) => {
  it(`leads to ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
    expect(found(changes)).toEqual(expected);
  });
});

describe('what is missing', () => {
  it('is no finding: without the operator’s yes the checks that take it say so', () => {
    const { checks, findings } = judgeEvidence(safeEvidence({ probes: null }));
    expect(findings).toEqual([]);
    expect(checks.filter(({ reason }) => reason === 'notPermitted').map(({ check, state }) => [check, state])).toEqual([
      ['anonymousAccess', 'notChecked'],
      ['plainHttp', 'notChecked'],
      ['protocols', 'partly'],
      ['ciphers', 'partly'],
      ['cors', 'partly'],
      ['errorPages', 'partly'],
    ]);
  });

  it('because the system did not answer, is said of each check that needs an answer', () => {
    const silent = { handshake: null, answers: [], problem: 'backend.unreachable', errorPage: null } as const;
    const { checks } = judgeEvidence(safeEvidence({ ...silent, probes: null }));
    const notReached = checks.filter(({ reason }) => reason === 'notReached').map(({ check }) => check);
    expect(notReached).toEqual([
      'protocols',
      'ciphers',
      'certificate',
      'cors',
      'errorPages',
      'endOfLife',
      'hsts',
      'rateLimit',
      'clock',
    ]);
  });

  it('because there is no encryption on this machine, is not said to be in order', () => {
    const local = { isEncrypted: false, handshake: null };
    expect(found(local)).toEqual(['low plainHttp.thisMachine']);
    for (const check of ['protocols', 'ciphers', 'certificate', 'hsts'])
      expect(stateOf(check, local)).toEqual({ check, state: 'notChecked', reason: 'notApplicable' });
  });

  it('because nobody says it: rights of an opaque token, the version of a shy server', () => {
    expect(stateOf('tokenRights', credential({ token: null }))).toMatchObject({ reason: 'notStated' });
    expect(stateOf('endOfLife', answer({ server: 'nginx' }))).toMatchObject({ reason: 'notStated' });
  });
});

const text = fc.string({ maxLength: 60 });
const anyAnswer: fc.Arbitrary<SeenAnswer> = fc.record({
  call: text,
  status: fc.integer({ min: 100, max: 599 }),
  headers: fc.dictionary(
    fc.constantFrom('server', 'x-powered-by', 'strict-transport-security', 'x-oauth-scopes', 'retry-after'),
    text,
  ),
  aheadSeconds: fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
  shape: fc.constant(null),
});

describe('the judgement, whatever was seen,', () => {
  const evidence = fc.record({
    answers: fc.array(anyAnswer, { maxLength: 4 }),
    isEncrypted: fc.boolean(),
    isAddress: fc.boolean(),
    sendsCredential: fc.boolean(),
    needsDeletion: fc.boolean(),
    at: fc.integer({ min: 0, max: 4e12 }),
  });

  it('makes each check once, gives each finding a key of its own and the same for the same, and has words for it', () => {
    fc.assert(
      fc.property(evidence, (changes) => {
        const seen = safeEvidence(changes);
        const { checks, findings } = judgeEvidence(seen);
        expect(checks.map(({ check }) => check)).toEqual([...safetyChecks]);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        expect(judgeEvidence(structuredClone(seen))).toEqual({ checks, findings });
        for (const { kind, values } of findings)
          for (const part of ['title', 'evidence', 'advice'] as const)
            for (const words of Object.values(describeFinding(kind, part, values))) expect(words).not.toMatch(/[{}]/);
      }),
    );
  });

  it('finds no more where less may be looked at', () => {
    fc.assert(
      fc.property(evidence, (changes) => {
        const keysOf = (seen: Evidence) => judgeEvidence(seen).findings.map(({ key }) => key);
        const all = keysOf(safeEvidence(changes));
        for (const key of keysOf(safeEvidence({ ...changes, probes: null }))) expect(all).toContain(key);
      }),
    );
  });
});

it('every kind is described in both languages, with the same places to fill', () => {
  const places = (kind: FindingKind, texts: Record<FindingKind, Record<string, string>>) =>
    new Set(Object.values(texts[kind]).flatMap((words) => [...listArguments(parse(words, { ignoreTag: true }))]));
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const kind of Object.keys(english)) {
    if (!isFindingKind(kind)) throw new Error(kind);
    expect(places(kind, german)).toEqual(places(kind, english));
  }
});

function* listArguments(elements: readonly MessageFormatElement[]): Generator<string> {
  for (const element of elements) {
    if ('value' in element && !isLiteralElement(element)) yield element.value;
    if ('options' in element) for (const option of Object.values(element.options)) yield* listArguments(option.value);
  }
}
