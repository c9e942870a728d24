import type { Handlers } from '../handlers.ts';

export const botsHandlers = {} as Handlers<'bots'>;
