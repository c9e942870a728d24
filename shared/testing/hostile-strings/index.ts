import { hostileAddresses } from './addresses.ts';
import { hostileCharacters } from './characters.ts';
import { hostileMarkup } from './markup.ts';
import { hostileFormulas, hostileLengths, hostilePaths, hostileSyntax } from './syntax.ts';

/**
 * The corpus of attacks through text: what a person may say to a chatbot, or be called, to harm whoever reads it.
 * Every way a text takes through Custos is tested with all of it; a new way (a new export) joins these tests.
 * @param origin a server that must hear nothing
 */
export function hostileStrings(origin = 'http://evil.example'): string[] {
  return [
    ...hostileMarkup(origin),
    ...hostileAddresses(origin),
    ...hostileCharacters,
    ...hostileFormulas,
    ...hostilePaths,
    ...hostileSyntax,
    ...hostileLengths,
  ];
}

/** The same without what only a server can send and what no field takes for its length. */
export function hostileNames(origin?: string): string[] {
  return hostileStrings(origin).filter((text) => text.length <= 200 && !text.includes('<<bytes'));
}
