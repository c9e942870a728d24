import { z } from 'zod';
import { deadlineRule } from '../rules/rule.ts';
import { empty, folderPath, id, instant, shortText } from './fields.ts';
import { command, query } from './procedure.ts';

const day = z.iso.date();

export const publisher = z.object({
  fingerprint: z.string().describe('SHA-256 of the key, to compare by telephone'),
  name: z.string(),
  trustedBy: z.string().describe('display name'),
  trustedAt: instant,
});
export type Publisher = z.infer<typeof publisher>;

const publisherShown = z.object({ name: z.string(), fingerprint: z.string(), isTrusted: z.boolean() });

const listedRule = deadlineRule.extend({
  isVerified: z.boolean(),
  replacedFrom: day.nullable().describe('from when a later version takes its place'),
});

const packInForce = z.object({
  id: id.nullable().describe('null: comes with Custos'),
  name: z.string(),
  version: z.number().int(),
  issuedOn: day,
  fingerprint: z.string().nullable().describe('SHA-256 of what is signed'),
  publisher: publisherShown.nullable(),
  adoptedBy: z.string().nullable().describe('display name'),
  adoptedAt: instant.nullable(),
  rules: z.array(listedRule),
});

const rulesFile = folderPath.describe('the signed file of rules');
const packFingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** Rules as data: what is in force, and how others come in. Part of `deadlines`. */
export const rulePackActions = {
  rules: query({
    permission: 'deadlines.read',
    summary:
      'Lists the rules in force: those that come with Custos and those adopted, with sources and who adopted them.',
    input: empty,
    output: z.object({ packs: z.array(packInForce), publishers: z.array(publisher) }),
  }),
  previewRules: query({
    permission: 'deadlines.manage',
    logged: true,
    summary: 'Reads a signed file of rules and says what it would change, rules and dates of open cases alike.',
    input: z.strictObject({ path: rulesFile }),
    output: z.object({
      fingerprint: packFingerprint,
      publisher: publisherShown,
      version: z.number().int(),
      issuedOn: day,
      rules: z.array(
        z.object({
          change: z.enum(['added', 'changed', 'same']),
          before: deadlineRule.nullable(),
          after: deadlineRule,
          isVerified: z.boolean(),
        }),
      ),
      cases: z.array(
        z.object({
          caseId: z.string(),
          dueOnBefore: day.nullable().describe('null: no rule applies'),
          dueOnAfter: day.nullable(),
        }),
      ),
    }),
  }),
  adoptRules: command({
    permission: 'deadlines.manage',
    summary: 'Adopts a signed file of rules of a trusted publisher, exactly the one that was previewed.',
    input: z.strictObject({ path: rulesFile, fingerprint: packFingerprint }),
    output: z.object({ id, version: z.number().int(), rules: z.number().int() }),
  }),
  trustPublisher: command({
    permission: 'deadlines.manage',
    summary: 'Trusts a publisher of rules by his public key. Compare the fingerprint with him by telephone.',
    input: z.strictObject({
      name: shortText,
      publicKey: z.string().trim().min(1).max(400).describe('Ed25519, as base64 (SPKI) or PEM'),
    }),
    output: publisher,
  }),
  distrustPublisher: command({
    permission: 'deadlines.manage',
    summary: 'Trusts a publisher of rules no more. What was adopted from him stays in force.',
    input: z.strictObject({ fingerprint: packFingerprint }),
    output: z.object({ removed: z.literal(true) }),
  }),
};
