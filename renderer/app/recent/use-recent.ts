import { readChoice, rememberChoice } from '../../lib/remembered.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { addRecent, parseRecent } from './recent.ts';

interface Recent {
  /** Reads anew with every call. */
  list: () => string[];
  add: (id: string) => void;
}

/** What a person opened in a vault, by ids alone: names are asked of the vault, as far as the role may read them. */
export function useRecent(): Recent {
  const { vaultId, user } = useVaultStatus();
  const key = `recent.${vaultId}.${user?.id}`;
  const list = () => parseRecent(readChoice(key));
  return { list, add: (id) => rememberChoice(key, JSON.stringify(addRecent(list(), id))) };
}
