import { migration as content0001 } from './migrations/content/0001-initial.ts';
import { migration as register0001 } from './migrations/register/0001-initial.ts';
import { migration as register0002 } from './migrations/register/0002-access.ts';

export const registerMigrations = [register0001, register0002];
export const contentMigrations = [content0001];
