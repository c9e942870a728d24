import type { GrantedPermission } from '../../shared/contract/permissions.ts';
import type { OtherDueKind } from '../../shared/contract/programme.ts';
import type { RegisterReader } from './vault/index.ts';

/** Something of a register that falls due on a day. */
export interface DueDate {
  /** Of what it is about. */
  id: string;
  /** Tells apart several of one kind that are about the same. */
  part?: number;
  controllerId: string;
  kind: OtherDueKind;
  name: string;
  /** Empty where nobody is named. */
  owner: string;
  on: string;
}

/** A register whose dates enter the programme, for whoever may read it there. */
export interface DueSource {
  permission: GrantedPermission;
  list(register: RegisterReader): DueDate[];
}
