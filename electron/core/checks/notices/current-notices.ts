import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { findStatedBases, type LegalBasis } from './find-bases.ts';
import { hearNotice } from './hear-notice.ts';
import { readNotices, type StoredNotice } from './stored-notices.ts';

/** Those that people of a bot are shown today, one for each language. */
export function listCurrentNotices(register: RegisterReader, botId: string, now: number): StoredNotice[] {
  const begun = readNotices(register).filter((notice) => notice.botIds.includes(botId) && notice.validFrom <= now);
  return begun.filter((notice, index) => begun.findIndex(({ language }) => language === notice.language) === index);
}

/** Legal bases of Art. 6(1) GDPR that a text names. */
export function findLegalBases(text: string, language: CheckLanguage): LegalBasis[] {
  return findStatedBases(hearNotice(text, language));
}
