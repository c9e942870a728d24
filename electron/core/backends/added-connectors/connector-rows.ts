import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type ConnectorRow = RegisterTables['added_connector'];

export function listConnectorRows(register: RegisterReader): ConnectorRow[] {
  return register.all(
    inRegister.selectFrom('added_connector').selectAll().where('removed_at', 'is', null).orderBy('name'),
  );
}

/** @throws Problem connector.unknown */
export function requireConnectorRow(register: RegisterReader, id: string): ConnectorRow {
  const row = listConnectorRows(register).find((one) => one.id === id);
  if (!row) throw new Problem('connector.unknown');
  return row;
}

/** Where there is none of this name any more, the one that was removed last: chatbot systems of it may be left. */
export function findConnectorRow(register: RegisterReader, name: string): ConnectorRow | undefined {
  return register.get(
    inRegister
      .selectFrom('added_connector')
      .selectAll()
      .where('name', '=', name)
      .orderBy('removed_at', (order) => order.desc().nullsFirst())
      .limit(1),
  );
}

export function storeConnector(register: RegisterWriter, row: ConnectorRow): void {
  register.run(inRegister.insertInto('added_connector').values(row));
}

export function changeConnector(register: RegisterWriter, id: string, values: Partial<ConnectorRow>): void {
  register.run(inRegister.updateTable('added_connector').set(values).where('id', '=', id));
}
