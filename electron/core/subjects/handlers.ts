import type { Handlers } from '../handlers.ts';

export const subjectsHandlers = {} as Handlers<'subjects'>;
