import type { BotEntry, BotObservation, ModelVersionFields } from '../../../shared/contract/bots.ts';
import type { Format } from '../../lib/format.ts';
import type { Text } from '../../lib/use-text.ts';

/** Whether a bot does something else than is declared. Nothing declared, or nothing seen, disagrees with nothing. */
export function differs({ fields }: Pick<BotEntry, 'fields'>, observation: BotObservation | undefined): boolean {
  const seen = observation?.capability ?? null;
  return fields.capability !== null && seen !== null && fields.capability !== seen;
}

/** The newest version that is in use already. */
export function findCurrent<Version extends Pick<ModelVersionFields, 'since'>>(
  versions: readonly Version[],
  today: string,
): Version | undefined {
  return versions.filter(({ since }) => since <= today).toSorted((a, b) => b.since.localeCompare(a.since))[0];
}

export function describeVersion(
  text: Text,
  format: Format,
  { model, version, since }: Pick<ModelVersionFields, 'model' | 'version' | 'since'>,
): string {
  const day = format.day(since);
  return version === ''
    ? text('bots.model.sinceUnversioned', { model, day })
    : text('bots.model.since', { model, version, day });
}
