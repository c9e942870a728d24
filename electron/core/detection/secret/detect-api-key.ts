import type { DetectedSpan } from '../detected-span.ts';

/** Beginnings and shapes that the services document, so that leaked keys are found. */
const shapes: readonly string[] = [
  // OpenAI, Anthropic, Stripe and others that took the form over
  '(?:sk|rk|pk)-(?:[A-Za-z0-9]{2,12}-)*[A-Za-z0-9_-]{20,200}',
  '(?:sk|rk|pk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,200}',
  // GitHub, GitLab
  'gh[pousr]_[A-Za-z0-9]{30,251}',
  'github_pat_[A-Za-z0-9_]{40,251}',
  'gl(?:pat|dt|rt|ptt|soat)-[A-Za-z0-9_-]{20,200}',
  // Amazon Web Services: id of a key
  '(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{16}',
  // Google
  'AIza[A-Za-z0-9_-]{35}',
  'ya29\\.[A-Za-z0-9_-]{20,400}',
  'GOCSPX-[A-Za-z0-9_-]{20,60}',
  // Slack, SendGrid, npm, PyPI, Hugging Face, DigitalOcean, Shopify, Telegram, Twilio
  'xox[abeoprs]-[A-Za-z0-9-]{10,250}',
  'xapp-[A-Za-z0-9-]{10,250}',
  'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[A-Za-z0-9_-]{16,250}',
  'hf_[A-Za-z0-9]{30,60}',
  'do[opr]_v1_[a-f0-9]{64}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  '\\d{8,10}:AA[A-Za-z0-9_-]{33}',
  '(?:AC|SK)[a-f0-9]{32}',
  // JSON Web Token (RFC 7519): base64url of {"…
  'eyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_-]{4,4000}\\.[A-Za-z0-9_-]{0,1000}',
];
const known = new RegExp(`(?<![A-Za-z0-9_-])(?:${shapes.join('|')})(?![A-Za-z0-9_-])`, 'g');
const privateKey = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
const privateKeyEnd = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
/** Words before which any string that looks drawn at random is a key. */
const announced =
  /(?:api[ _-]?(?:key|schlüssel|token)|secret[ _-]?(?:access[ _-]?)?key|client[ _-]?secret|access[ _-]?(?:key|token)|auth(?:orization)?[ _-]?token|zugriffsschlüssel|zugangstoken|sicherheitstoken|bearer|token|secret)["'*`]{0,2}(?:\s*[:=]+\s*|\s+(?:is|ist|lautet|war|was)\s*:?\s*|\s+)(?:bearer\s+)?["'`*]{0,2}([A-Za-z0-9+/_.~=-]{16,512})/giu;

/** Whether there is a word that is long enough for a key, or the frame of one. */
export function mayHoldApiKey(text: string): boolean {
  return /[A-Za-z0-9+/_.~=-]{16}/.test(text);
}

/** API keys, tokens and private keys. They identify nobody, and let anyone in who reads them. */
export function detectApiKeys(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const report = (start: number, end: number, reason: string, confidence: number): void => {
    found.push({ type: 'apiKey', start, end, confidence, reason, validated: confidence > 0.95, normalised: null });
  };
  let from = 0;
  for (const { 0: begin, index } of text.matchAll(privateKey)) {
    if (index < from) continue;
    privateKeyEnd.lastIndex = index;
    const end = privateKeyEnd.exec(text);
    from = end ? end.index + end[0].length : index + begin.length;
    report(index, from, 'apiKey.privateKey', 0.99);
    if (!end) break;
  }
  for (const { 0: key, index } of text.matchAll(known)) report(index, index + key.length, 'apiKey.knownForm', 0.98);
  for (const match of text.matchAll(announced)) {
    const key = (match[1] ?? '').replace(/[.=]+$/, '');
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (isRandom(key)) report(start, start + key.length, 'apiKey.announced', 0.9);
  }
  return found;
}

/** Whether it looks drawn at random: letters and digits mixed, few of them repeated. */
function isRandom(key: string): boolean {
  if (key.length < 16 || !/\d/.test(key) || !/[A-Za-z]/.test(key)) return false;
  const counts = new Map<string, number>();
  for (const character of key) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / key.length) * Math.log2(count / key.length);
  return entropy > 2.8;
}
