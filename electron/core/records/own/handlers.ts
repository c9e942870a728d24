import type { Handlers } from '../../handlers.ts';

export const ownHandlers = {} as Pick<Handlers<'records'>, 'ownRecord'>;
