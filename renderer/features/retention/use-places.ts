import { useMemo } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';

/** Chatbot systems and their bots by name. */
export function usePlaces() {
  const text = useText();
  const backends = useCall('backends.list', {}).data?.backends;
  const bots = useCall('backends.bots', {}).data?.bots;
  return useMemo(() => {
    const backendNames = new Map(backends?.map(({ id, name }) => [id, name]));
    const botNames = new Map(bots?.map(({ id, name }) => [id, name]));
    const nameBackend = (id: string) => backendNames.get(id) ?? id;
    const nameBot = (id: string) => botNames.get(id) ?? id;
    return {
      backends: backends ?? [],
      bots: bots ?? [],
      nameBackend,
      nameBot,
      /** A bot, all bots of a system, or all systems. */
      describe: (backendId: string | null, botId: string | null): string =>
        botId !== null
          ? text('retention.place.bot', { bot: nameBot(botId), system: systemOf(bots, botId, backendId, nameBackend) })
          : backendId !== null
            ? text('retention.place.system', { system: nameBackend(backendId) })
            : text('retention.place.all'),
    };
  }, [text, backends, bots]);
}

export type Places = ReturnType<typeof usePlaces>;

function systemOf(
  bots: readonly { id: string; backendId: string }[] | undefined,
  botId: string,
  backendId: string | null,
  nameBackend: (id: string) => string,
): string {
  const owner = backendId ?? bots?.find(({ id }) => id === botId)?.backendId;
  return owner === undefined ? '' : nameBackend(owner);
}
