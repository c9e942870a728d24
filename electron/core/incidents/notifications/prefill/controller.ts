import { entry, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';

/** Fields 12 to 19. */
export function prefillController({ controller, isEstablishedInEea }: Known): PrefillEntry[] {
  const from = { id: 'from.organisation' } as const;
  const [representative = '', ...contact] = controller.representative.trim().split('\n');
  return [
    ...entry(12, controller.name, from),
    ...entry(13, controller.address, from),
    ...(isEstablishedInEea ? [] : [...entry(18, representative, from), ...entry(19, contact.join('\n'), from)]),
  ];
}
