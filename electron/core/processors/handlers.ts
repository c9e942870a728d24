import type { Handlers } from '../handlers.ts';

export const processorsHandlers = {} as Handlers<'processors'>;
