import { judgeEach, type Case, type Judgement } from './judgement.ts';

/** Art. 9(1), 10 GDPR: what a person typed that needs a condition of its own, or should not be kept. */
export function checkSensitiveTyped({ sensitive }: Case): Judgement {
  return judgeEach(
    'typed',
    'kind',
    sensitive.map(({ kind, messageId }) => ({ word: kind, messageId })),
  );
}
