import type { MessageRole } from '../../../shared/contract/transcripts.ts';

/** Words of the full-text index that say where a message belongs. Backends and bots stand for their `scope_key`. */
export const backendToken = (key: number): string => `k${key}`;
export const botToken = (key: number): string => `b${key}`;
export const roleToken = (role: MessageRole): string => `r${role}`;

export function scopeOf(place: { backendKey: number; botKey: number; role: MessageRole }): string {
  return `${backendToken(place.backendKey)} ${botToken(place.botKey)} ${roleToken(place.role)}`;
}
