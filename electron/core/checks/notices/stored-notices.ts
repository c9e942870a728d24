import type { z } from 'zod';
import type { noticeFields } from '../../../../shared/contract/privacy-notices.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type NoticeFields = z.infer<typeof noticeFields>;
type NoticeRow = RegisterTables['privacy_notice'];

export interface StoredNotice extends Omit<NoticeFields, 'validFrom'> {
  id: string;
  /** Epoch milliseconds. */
  validFrom: number;
  addedBy: string;
  addedAt: number;
}

/** All versions, those that count from a later time first. */
export function readNotices(register: RegisterReader): StoredNotice[] {
  return withBots(
    register,
    register.all(inRegister.selectFrom('privacy_notice').selectAll().orderBy('valid_from', 'desc').orderBy('id')),
  );
}

/** The same without their long texts. */
export function readNoticeVersions(register: RegisterReader): Omit<StoredNotice, 'text'>[] {
  const columns = ['id', 'language', 'version', 'valid_from', 'url', 'shown', 'added_by', 'added_at'] as const;
  const rows = register.all(
    inRegister.selectFrom('privacy_notice').select(columns).orderBy('valid_from', 'desc').orderBy('id'),
  );
  return withBots(register, rows);
}

function withBots<Row extends Omit<NoticeRow, 'text'>>(register: RegisterReader, rows: readonly Row[]) {
  const links = register.all(inRegister.selectFrom('privacy_notice_bot').selectAll().orderBy('bot_id'));
  const bots = Map.groupBy(links, ({ notice_id: noticeId }) => noticeId);
  return rows.map(({ valid_from: validFrom, added_by: addedBy, added_at: addedAt, ...row }) => ({
    ...row,
    validFrom,
    addedBy,
    addedAt,
    botIds: (bots.get(row.id) ?? []).map(({ bot_id: botId }) => botId),
  }));
}

/** @throws Problem notice.exists where a bot has this version in this language already */
export function requireNewVersion(register: RegisterReader, { botIds, language, version }: NoticeFields): void {
  const isTaken = readNoticeVersions(register).some(
    (other) =>
      other.language === language && other.version === version && other.botIds.some((id) => botIds.includes(id)),
  );
  if (isTaken) throw new Problem('notice.exists');
}

export function storeNotice(
  register: RegisterWriter,
  id: string,
  { botIds, validFrom, ...fields }: NoticeFields,
  added: { by: string; at: number },
): void {
  const times = { valid_from: Date.parse(validFrom), added_by: added.by, added_at: added.at };
  register.run(inRegister.insertInto('privacy_notice').values({ id, ...fields, ...times }));
  const links = [...new Set(botIds)].map((botId) => ({ notice_id: id, bot_id: botId }));
  register.run(inRegister.insertInto('privacy_notice_bot').values(links));
}

/** @throws Problem notice.unknown */
export function requireNotice(register: RegisterReader, id: string): Omit<StoredNotice, 'text'> {
  const notice = readNoticeVersions(register).find((each) => each.id === id);
  if (!notice) throw new Problem('notice.unknown');
  return notice;
}

export function removeNotice(register: RegisterWriter, id: string): void {
  register.run(inRegister.deleteFrom('privacy_notice').where('id', '=', id));
}
