/** In characters; more of an id or a name is refused or cut. */
export const longestId = 1000;
export const longestName = 200;
