import { migration as content0001 } from './migrations/content/0001-initial.ts';
import { migration as register0001 } from './migrations/register/0001-initial.ts';

export const registerMigrations = [register0001];
export const contentMigrations = [content0001];
