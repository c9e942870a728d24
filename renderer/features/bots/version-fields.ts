import type { ModelVersionFields } from '../../../shared/contract/bots.ts';

/** As typed; the contract's own schema says what is missing. */
export type VersionTexts = { [Field in keyof ModelVersionFields]: string };

/** A new version differs from the one before in few things, so it begins as that one. */
export function toVersionTexts(before: ModelVersionFields | undefined, today: string): VersionTexts {
  return {
    provider: before?.provider ?? '',
    model: before?.model ?? '',
    version: before?.version ?? '',
    promptVersion: before?.promptVersion ?? '',
    indexVersion: before?.indexVersion ?? '',
    since: today,
    approvedBy: before?.approvedBy ?? '',
    note: '',
  };
}
