import type { BackendHealth } from '../../../../shared/contract/backend-health.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';

/** How many requests a system still allows, as far as it says. */
export function useQuotaWords(): (quota: BackendHealth['quota']) => string {
  const text = useText();
  const format = useFormat();
  return (quota) => {
    if (!quota) return text('backends.health.quota.none');
    const { most, remaining, resetsAt } = quota;
    const words =
      remaining !== null && most !== null
        ? text('backends.health.quota.of', { remaining, most })
        : remaining !== null
          ? text('backends.health.quota.left', { remaining })
          : most !== null
            ? text('backends.health.quota.most', { most })
            : text('backends.health.quota.waiting');
    return resetsAt === null
      ? words
      : text('backends.health.quota.reset', { quota: words, at: format.dateTime(resetsAt) });
  };
}
