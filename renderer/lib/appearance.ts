import { createContext, use } from 'react';
import { z } from 'zod';
import { languageChoices } from '../../shared/language-choice.ts';
import { forgetChoices, readChoice, rememberChoice } from './remembered.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const contrasts = ['system', 'more'] as const;
export const densities = ['comfortable', 'compact'] as const;

/** How the window looks. What cannot be read is as if it was never chosen. */
const appearance = z.object({
  theme: z.enum(themes).catch('system'),
  contrast: z.enum(contrasts).catch('system'),
  density: z.enum(densities).catch('comfortable'),
  language: z.enum(languageChoices).catch('system'),
});
export type Appearance = z.infer<typeof appearance>;

export interface AppearanceOwner {
  vaultId: string | null;
  userId: string;
}

/** @param stored what was written down; nothing of it is trusted */
export function parseAppearance(stored: string | null): Appearance {
  try {
    return appearance.catch(appearance.parse({})).parse(JSON.parse(stored ?? '{}'));
  } catch {
    return appearance.parse({});
  }
}

/** @param owner null: as the window looked last, whoever sat there; for the screens before anybody signs in */
export function readAppearance(owner: AppearanceOwner | null): Appearance {
  return parseAppearance(readChoice(keyOf(owner)));
}

export function rememberAppearance(owner: AppearanceOwner | null, chosen: Appearance): void {
  rememberChoice(keyOf(owner), JSON.stringify(chosen));
}

/** A row height chosen for all tables holds for those, too, that had one of their own. */
export function forgetRowHeights(): void {
  forgetChoices('rows.');
}

function keyOf(owner: AppearanceOwner | null): string {
  return owner ? `appearance.${owner.vaultId}.${owner.userId}` : 'appearance';
}

export interface AppearanceState {
  appearance: Appearance;
  change: (changes: Partial<Appearance>) => void;
  /** Somebody signed in: from now on the window looks as he chose. */
  takeUp: (owner: AppearanceOwner) => void;
}

export const AppearanceContext = createContext<AppearanceState>({
  appearance: parseAppearance(null),
  change: () => undefined,
  takeUp: () => undefined,
});

export function useAppearance(): AppearanceState {
  return use(AppearanceContext);
}
