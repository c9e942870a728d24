import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { shortText } from '../../../../shared/contract/fields.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import {
  findPackMistake,
  packFields,
  resolveRules,
  type DeadlineRule,
  type RulePack,
} from '../../../../shared/rules/rule.ts';
import { isSignedBy } from '../../audit/index.ts';
import { canonicalJson } from '../../vault/index.ts';
import { describeKey, readPublisherKey } from './publisher-key.ts';

const format = 'custos-rules/1';

/** What a publisher writes. */
const unsigned = z.strictObject({ format: z.literal(format), publisher: shortText, ...packFields });
const signed = unsigned.extend({ publicKey: z.string().min(1).max(400), signature: z.string().min(1).max(200) });
export type SignedRules = z.infer<typeof signed>;

/** A file whose signature is right. By whom it is, only the key says. */
export interface CheckedRules {
  file: SignedRules;
  /** SHA-256 of what is signed, in hexadecimal. */
  fingerprint: string;
  publisherFingerprint: string;
  rules: DeadlineRule[];
}

/** @throws Problem rules.invalid, rules.signatureWrong, rules.keyInvalid */
export function checkSignedRules(text: string): CheckedRules {
  const file = parse(signed, text);
  const { text: publicKey, fingerprint: publisherFingerprint } = readPublisherKey(file.publicKey);
  const { signature, ...content } = file;
  const bytes = bytesToSign(content);
  if (!isSignedBy(publicKey, bytes, signature)) throw new Problem('rules.signatureWrong');
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  return { file, fingerprint, publisherFingerprint, rules: resolveRules(file) };
}

/** @param text JSON of the rules without key and signature. @throws Problem rules.invalid */
export function signRules(
  text: string,
  privateKey: KeyObject,
): { text: string; publisherFingerprint: string; publicKey: string } {
  const content = parse(unsigned, text);
  const { text: publicKey, fingerprint } = describeKey(createPublicKey(privateKey));
  const withKey = { ...content, publicKey };
  const signature = sign(null, bytesToSign(withKey), privateKey).toString('base64');
  return {
    text: `${JSON.stringify({ ...withKey, signature }, null, 2)}\n`,
    publisherFingerprint: fingerprint,
    publicKey,
  };
}

/** RFC 8785, so that spaces and order do not matter. */
function bytesToSign(content: Omit<SignedRules, 'signature'>): Buffer {
  return Buffer.from(canonicalJson(content));
}

function parse<Parsed extends RulePack>(schema: z.ZodType<Parsed>, text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('rules.invalid', { fields: [] });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const fields = parsed.error.issues.slice(0, 20).map(({ path, code }) => ({ path: path.join('.'), code }));
    throw new Problem('rules.invalid', { fields });
  }
  const mistake = findPackMistake(parsed.data);
  if (mistake) throw new Problem('rules.invalid', { mistake });
  return parsed.data;
}
