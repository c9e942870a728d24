import { roles } from '../../shared/contract/permissions.ts';
import type { Role } from '../../shared/contract/permissions.ts';
import type { Text } from './use-text.ts';

export function roleLabel(text: Text, role: Role): string {
  return text(`users.role.${role}`);
}

export function isRole(word: unknown): word is Role {
  return (roles as readonly unknown[]).includes(word);
}
