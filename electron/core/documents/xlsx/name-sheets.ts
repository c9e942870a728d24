import { toLegibleLine } from '../legible-text.ts';

/** Excel's limit for the name of a sheet, in UTF-16 units. */
const longestName = 31;
const forbidden = /[:\\/?*[\]]/g;
/** Excel keeps this name, in any case, for itself. */
const reserved = 'history';

/** Names of sheets by Excel's rules, each another. @param wished with what a sheet is called whose name leaves nothing */
export function nameSheets(wished: readonly { name: string; otherwise: string }[]): string[] {
  const taken = new Set([reserved]);
  return wished.map(({ name, otherwise }) => {
    const base = clean(name) || clean(otherwise);
    let chosen = base;
    for (let number = 2; taken.has(chosen.toLowerCase()); number += 1) chosen = cut(base, ` (${number})`);
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}

function clean(name: string): string {
  const allowed = toLegibleLine(name.replace(forbidden, ' ')).replace(/\ufffd/g, ' ');
  return cut(allowed.replace(/^[' ]+/, ''), '').replace(/[' ]+$/, '');
}

/** As much of the base as leaves room for the ending, without half a character. */
function cut(base: string, ending: string): string {
  return base.slice(0, longestName - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}
