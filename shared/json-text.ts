/** C1 controls and marks of direction: they would change how the file looks in a terminal or an editor. */
const steering = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON that says the same, with what could steer or reorder its display written out. */
export function escapeSteering(json: string): string {
  return json.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
