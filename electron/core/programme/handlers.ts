import type { Handlers } from '../handlers.ts';

export const programmeHandlers = {} as Handlers<'programme'>;
