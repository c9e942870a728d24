import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import { chooseController } from '../controllers/index.ts';
import { inRegister, type RegisterWriter } from '../vault/index.ts';
import type { BackendRow } from './backend-row.ts';
import { sealCredentials, type Credentials } from './credentials.ts';

export interface NewBackend {
  connector: string;
  name: string;
  baseUrl: string;
  credentials: Credentials;
  controllerId: string | undefined;
  isSample: boolean;
  allowsPrivate: boolean;
  /** Epoch milliseconds. */
  syncFrom: number | null;
}

/** @throws Problem controller.unknown */
export function prepareBackend(context: Context, backend: NewBackend): BackendRow {
  const id = uuidv7();
  return {
    id,
    controller_id: chooseController(context.register, backend.controllerId).id,
    connector: backend.connector,
    name: backend.name,
    base_url: backend.baseUrl,
    sealed_credentials: sealCredentials(context.vault, id, backend.credentials),
    is_sample: backend.isSample ? 1 : 0,
    allows_private: backend.allowsPrivate ? 1 : 0,
    sync_from: backend.syncFrom,
    state: 'active',
    created_at: context.now(),
    created_by: context.session.userId,
    disabled_at: null,
    disabled_by: null,
    disabled_reason: null,
  };
}

export function storeBackend(register: RegisterWriter, row: BackendRow): { id: string } {
  register.run(inRegister.insertInto('backend').values(row));
  return { id: row.id };
}

export function toEpoch(instant: string | null | undefined): number | null {
  return instant === null || instant === undefined ? null : Date.parse(instant);
}
