import {
  addController,
  addUser,
  changePassphrase,
  recover,
  removeUser,
  setKeyFile,
  setRole,
} from './account-operations.ts';
import { rescan, runChecks } from './checking-operations.ts';
import { erasure } from './erasing-operations.ts';
import { restore, rotateKey, rotateKeyOfRegister } from './key-operations.ts';
import type { Operation } from './operation.ts';
import { retentionRun } from './retention-operations.ts';
import { createReview, exportList, openIncident } from './writing-operations.ts';
import { backup, migration, sync, wipeContent } from './vault-operations.ts';

export const operations = {
  sync,
  erasure,
  'retention.run': retentionRun,
  migration,
  rotateKey,
  rotateKeyOfRegister,
  backup,
  restore,
  wipeContent,
  changePassphrase,
  setKeyFile,
  recover,
  rescan,
  'checks.run': runChecks,
  'users.add': addUser,
  'users.remove': removeUser,
  'users.setRole': setRole,
  'controllers.add': addController,
  'exports.list': exportList,
  'reviews.create': createReview,
  'incidents.open': openIncident,
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
