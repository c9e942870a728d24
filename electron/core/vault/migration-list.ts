import { migration as content0001 } from './migrations/content/0001-initial.ts';
import { migration as content0002 } from './migrations/content/0002-findings.ts';
import { migration as content0003 } from './migrations/content/0003-finding-states.ts';
import { migration as content0004 } from './migrations/content/0004-checks.ts';
import { migration as content0005 } from './migrations/content/0005-reviews.ts';
import { migration as content0006 } from './migrations/content/0006-requests.ts';
import { migration as content0007 } from './migrations/content/0007-retention.ts';
import { migration as content0008 } from './migrations/content/0008-findings-without-bot.ts';
import { migration as content0009 } from './migrations/content/0009-models.ts';
import { migration as content0010 } from './migrations/content/0010-incidents.ts';
import { migration as content0011 } from './migrations/content/0011-tasks-of-runs.ts';
import { migration as content0012 } from './migrations/content/0012-counts.ts';
import { migration as register0001 } from './migrations/register/0001-initial.ts';
import { migration as register0002 } from './migrations/register/0002-access.ts';
import { migration as register0003 } from './migrations/register/0003-checks.ts';
import { migration as register0004 } from './migrations/register/0004-rule-packs.ts';
import { migration as register0005 } from './migrations/register/0005-requests.ts';
import { migration as register0006 } from './migrations/register/0006-retention.ts';
import { migration as register0007 } from './migrations/register/0007-records.ts';
import { migration as register0008 } from './migrations/register/0008-incidents.ts';
import { migration as register0009 } from './migrations/register/0009-inspections.ts';
import { migration as register0010 } from './migrations/register/0010-connectors.ts';
import { migration as register0011 } from './migrations/register/0011-log-start.ts';

export const registerMigrations = [
  register0001,
  register0002,
  register0003,
  register0004,
  register0005,
  register0006,
  register0007,
  register0008,
  register0009,
  register0010,
  register0011,
];
export const contentMigrations = [
  content0001,
  content0002,
  content0003,
  content0004,
  content0005,
  content0006,
  content0007,
  content0008,
  content0009,
  content0010,
  content0011,
  content0012,
];
