import type { Span } from '../../../../shared/contract/transcripts.ts';
import type { HeardNotice } from './hear-notice.ts';

/** What a notice says about decisions made by machines. That people have the right of Art. 22 says neither. */
export function findAutomated({ within }: HeardNotice): { claims: readonly Span[]; denials: readonly Span[] } {
  const denials = within('noAutomated', { not: 'automatedRight' });
  return { denials, claims: denials.length > 0 ? [] : within('automated', { not: 'automatedRight' }) };
}
