import { useQueryClient } from '@tanstack/react-query';
import type { ProcedureName } from '../../../shared/contract/index.ts';
import { call } from '../../lib/client.ts';
import { may } from '../../lib/may.ts';
import { isMessageId } from '../../lib/messages.ts';
import { refreshDomains } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import type { Entry } from './entry.ts';
import { runnableCommands } from './runnable-commands.ts';

/** The commands of the contract that need no further words, as far as the role allows them. */
export function useCommandEntries(): Entry[] {
  const text = useText();
  const { user } = useVaultStatus();
  const queryClient = useQueryClient();
  const start = async (name: ProcedureName): Promise<void> => {
    try {
      await call(name, {});
    } finally {
      void refreshDomains(queryClient, [name.split('.')[0] ?? name, 'audit', 'jobs', 'today']);
    }
  };
  return runnableCommands.flatMap(({ name, permission }) => {
    const id = `palette.command.${name}`;
    if (!may(user, permission) || !isMessageId(id)) return [];
    return [
      { id: name, group: 'command' as const, label: text(id), hint: text('palette.command'), run: () => start(name) },
    ];
  });
}
