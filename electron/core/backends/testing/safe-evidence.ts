import type { Evidence, SeenAnswer } from '../inspection/evidence.ts';

export const inspectedAt = Date.parse('2026-11-22T10:00:00Z');
const year = 365 * 86_400_000;

export const safeAnswer: SeenAnswer = {
  call: 'GET /v1/conversations',
  status: 200,
  headers: {
    server: 'Apache/2.4.62',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'ratelimit-limit': '100',
  },
  aheadSeconds: 0,
  shape: { fields: 'items total', rows: 20 },
};

/** What is seen of a system at which nothing is wrong and everything could be checked; with changes for one test. */
export function safeEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    at: inspectedAt,
    isEncrypted: true,
    isAddress: false,
    handshake: {
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      certificates: [
        {
          subject: 'bot.example',
          issuer: 'Some CA',
          validFrom: inspectedAt - year,
          validTo: inspectedAt + year,
          isSelfSigned: false,
          keyType: 'ec',
          keyBits: 256,
          signature: 'ecdsa-with-SHA256',
        },
      ],
      untrusted: null,
      isForHost: true,
    },
    answers: [safeAnswer],
    problem: null,
    errorPage: { call: 'GET /v1/conversations/{id}', status: 404, leaks: [] },
    credentials: [
      {
        name: 'token',
        length: 32,
        isKnownDefault: false,
        token: { rights: ['conversations:read'], issuedAt: inspectedAt - year / 4, expiresAt: inspectedAt + year / 4 },
      },
    ],
    sendsCredential: true,
    needsDeletion: true,
    probes: {
      anonymously: [{ call: 'GET /v1/conversations', status: 401, isSameAnswer: false, rows: null }],
      offers: { protocols: [], ciphers: [], isComplete: true },
      plainly: { outcome: 'leadsToHttps', status: 301 },
      origin: { allowedOrigin: null, allowsCredentials: false, askedAs: 'https://a.invalid' },
      errorPages: [],
    },
    ...changes,
  };
}
