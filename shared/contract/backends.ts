import { z } from 'zod';
import { backendFacts } from './backend-facts.ts';
import { backendHealth } from './backend-health.ts';
import { backendSafety } from './backend-safety.ts';
import { empty, id, instant, shortText } from './fields.ts';
import { command, job, query } from './procedure.ts';

export const bothLanguages = z.object({ en: z.string(), de: z.string() });

/** What a backend's API cannot delete, in both languages, shown before anyone relies on a deletion. */
export const residual = z.object({ where: bothLanguages, what: bothLanguages, whoActs: bothLanguages });
export type Residual = z.infer<typeof residual>;

export const connectorSummary = z.object({
  name: z.string(),
  title: z.string(),
  /** Comes with Custos, or was approved by a second person: may be synced with and delete. */
  isTrusted: z.boolean(),
  baseUrlExample: z.string(),
  credentials: z.array(
    z.object({
      name: z.string(),
      label: bothLanguages,
      secret: z.boolean(),
      required: z.boolean(),
      kind: z.enum(['line', 'lines', 'document', 'address']),
      choices: z.array(z.object({ value: z.string(), label: bothLanguages })),
    }),
  ),
  regions: z.array(z.object({ label: bothLanguages, baseUrl: z.string() })).describe('addresses to choose from'),
  /** Against what the description was tried; null: nobody says. */
  verification: z.object({ against: z.enum(['server', 'description']), what: z.string(), on: z.iso.date() }).nullable(),
  /** How long the vendor says that it keeps conversations in general. */
  declaredRetention: z
    .object({
      days: z.number().int().nullable(),
      statement: bothLanguages,
      source: z.string(),
      statedOn: z.iso.date(),
    })
    .nullable(),
  capabilities: z.array(z.string()),
  residuals: z.array(residual),
  /** What whoever reads this system's transcripts should know, e.g. where their times come from. */
  notes: z.array(bothLanguages),
});
export type ConnectorSummary = z.infer<typeof connectorSummary>;

export const backendSummary = z.object({
  id,
  controllerId: id,
  connector: z.string(),
  name: z.string(),
  baseUrl: z.string(),
  isSample: z.boolean(),
  syncFrom: instant.nullable(),
  /** Whether somebody agreed to an address of this machine or of an internal network. */
  allowsPrivate: z.boolean(),
  state: z.enum(['active', 'removed']),
  /** Switched off: nothing is sent to it, and nothing waits for it. */
  disabled: z.object({ at: instant, reason: z.string() }).nullable(),
  /** Null for whoever holds no content key: he cannot even count. */
  conversations: z.number().int().nullable(),
  messages: z.number().int().nullable(),
  lastSync: z
    .object({
      at: instant,
      /** partial: all but some conversations, which the next sync tries again. */
      outcome: z.enum(['done', 'partial', 'failed', 'cancelled', 'interrupted']),
      code: z.string().nullable(),
      unread: z.number().int(),
    })
    .nullable(),
});
export type BackendSummary = z.infer<typeof backendSummary>;

export const botSummary = z.object({ id, backendId: id, externalId: z.string(), name: z.string() });

export const credentials = z
  .record(z.string().max(64), z.string().max(8192))
  .describe('values the connector asks for, e.g. {"token": "…"}; kept sealed in the vault only');
export const baseUrl = z.url({ protocol: /^https?$/ }).max(2048);
export const allowPrivate = z
  .boolean()
  .describe('yes to an address of this machine or of an internal network, where credentials would go');

const proxyFields = { url: z.url({ protocol: /^https?$/ }).max(2048), user: z.string().max(200).nullable() };
const certificateSummary = z.object({
  subject: z.string(),
  issuer: z.string(),
  validFrom: instant,
  validTo: instant,
  /** SHA-256, as other programs show it. */
  fingerprint: z.string(),
  pem: z.string(),
});
export type CertificateSummary = z.infer<typeof certificateSummary>;

export const network = z.object({
  proxy: z.object({ ...proxyFields, hasPassword: z.boolean() }).nullable(),
  noProxy: z.array(z.string()),
  certificates: z.array(certificateSummary),
});

export const backendCheck = z.object({
  reachable: z.boolean(),
  authorised: z.boolean(),
  version: z.string().nullable(),
  capabilities: z.array(z.string()),
  /** What the backend says about its own retention, in days; null where it does not say. */
  retentionDays: z.number().int().nullable(),
  residuals: z.array(residual),
  notes: z.array(bothLanguages),
  problem: z
    .object({
      code: z.string(),
      message: z.string(),
      /** Of a certificate nobody here vouches for: who would have to. */
      issuer: z.string().nullable(),
    })
    .nullable(),
});

export const backends = {
  ...backendSafety,
  ...backendFacts,
  ...backendHealth,
  connectors: query({
    permission: 'anyone',
    summary: 'Lists the kinds of chatbot system Custos can talk to, with what each needs and cannot delete.',
    input: empty,
    output: z.object({ connectors: z.array(connectorSummary) }),
  }),
  add: command({
    permission: 'backends.manage',
    summary: 'Adds a chatbot system. Nothing is fetched yet.',
    input: z.strictObject({
      connector: z.string().min(1).max(64),
      name: shortText,
      baseUrl,
      credentials: credentials.default({}),
      allowPrivate: allowPrivate.default(false),
      controllerId: id.optional().describe('the first organisation when left out'),
      syncFrom: instant.optional().describe('nothing said before this instant is stored'),
    }),
    output: z.object({ id }),
  }),
  addSample: command({
    permission: 'backends.manage',
    summary: 'Starts the sample chatbot on this machine and adds it as a chatbot system.',
    input: z.strictObject({ controllerId: id.optional(), name: shortText.default('Sample chatbot') }),
    output: z.object({ id }),
  }),
  update: command({
    permission: 'backends.manage',
    summary: 'Renames a chatbot system, changes its address or credentials, or from when on it is synced.',
    input: z.strictObject({
      id,
      name: shortText.optional(),
      baseUrl: baseUrl.optional().describe('a new one takes newly given credentials: stored ones never follow'),
      credentials: credentials.optional(),
      allowPrivate: allowPrivate.optional(),
      syncFrom: instant.nullable().optional(),
    }),
    output: z.object({ id }),
  }),
  list: query({
    permission: 'backends.read',
    summary: 'Lists the chatbot systems with what is stored of each and how the last sync ended.',
    input: z.strictObject({ includeRemoved: z.boolean().default(false) }),
    output: z.object({ backends: z.array(backendSummary) }),
  }),
  bots: query({
    permission: 'backends.read',
    summary: 'Lists the bots of one or all chatbot systems.',
    input: z.strictObject({ backendId: id.optional() }),
    output: z.object({ bots: z.array(botSummary) }),
  }),
  check: query({
    permission: 'backends.manage',
    logged: true,
    summary: 'Asks a chatbot system whether it is reachable and authorised, and says what it cannot delete.',
    input: z.strictObject({ id }),
    output: backendCheck,
  }),
  sync: job({
    permission: 'backends.sync',
    summary: 'Fetches what is new or changed. Safe to repeat, to cancel and to kill.',
    input: z.strictObject({ id }),
    output: z.object({
      conversations: z.number().int(),
      messages: z.number().int(),
      unread: z.number().int().describe('conversations that could not be read; the next sync tries them again'),
      seconds: z.number(),
    }),
  }),
  remove: job({
    permission: 'backends.manage',
    secondPerson: 'deletion',
    summary: 'Destroys the credentials and the local transcripts of a chatbot system. Its cases and log entries stay.',
    input: z.strictObject({ id }),
    output: z.object({ conversations: z.number().int(), messages: z.number().int() }),
  }),
  network: query({
    permission: 'backends.read',
    summary:
      'Says through which proxy chatbot systems are asked, and which certificates are trusted besides the usual.',
    input: empty,
    output: network,
  }),
  setNetwork: command({
    permission: 'backends.manage',
    summary:
      "Sets the proxy and the company's own certificate authorities, all at once. Checks are never switched off.",
    input: z.strictObject({
      proxy: z
        .strictObject({
          ...proxyFields,
          user: proxyFields.user.default(null),
          password: z
            .string()
            .min(1)
            .max(1024)
            .optional()
            .describe('left out: the stored one, while proxy and user stay the same'),
        })
        .nullable(),
      noProxy: z
        .array(z.string().trim().min(1).max(255))
        .max(200)
        .default([])
        .describe('asked directly: names with all below them, addresses, or ranges such as 10.0.0.0/8'),
      certificates: z
        .array(z.string().min(1).max(65_536))
        .max(50)
        .default([])
        .describe('of authorities, as PEM text; trusted besides the usual ones'),
    }),
    output: network,
  }),
};
