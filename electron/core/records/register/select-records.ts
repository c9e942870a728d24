import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { isReviewDue } from './describe-record.ts';
import { fieldsOf, stateOf, type StoredRecord } from './record-rows.ts';

/** Also what is exported is chosen by this. */
export function selectRecords(
  records: readonly StoredRecord[],
  choice: ParsedInputOf<'records.list'>,
  today: string,
): StoredRecord[] {
  const { controllerId, role, state, botId, words, reviewDue } = choice;
  const wanted = (words ?? '').toLocaleLowerCase().split(/\s+/u);
  return records.filter((record) => {
    const fields = fieldsOf(record);
    const said = [fields.name, fields.businessFunction, ...fields.purposes.map(({ name }) => name)];
    const text = `${record.row.number} ${said.join(' ')}`.toLocaleLowerCase();
    return (
      (controllerId === undefined || record.row.controller_id === controllerId) &&
      (role === undefined || fields.role === role) &&
      (state === undefined || stateOf(record) === state) &&
      (botId === undefined || fields.botIds.includes(botId)) &&
      (reviewDue === undefined || isReviewDue(record, today) === reviewDue) &&
      wanted.every((word) => text.includes(word))
    );
  });
}
