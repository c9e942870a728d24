/**
 * What a program would say and a person never. Runs in the page, with `look` there.
 * @param messageIds every key of the texts
 */
export function findRawText(messageIds: readonly string[]): string[] {
  const { look } = window;
  const ids = new Set(messageIds);
  /** Keys that a text lacks begin like those that there are. */
  const groups = new Set(messageIds.map((id) => id.slice(0, id.indexOf('.'))));
  const isKey = (word: string): boolean =>
    ids.has(word) ||
    (/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*){2,}$/.test(word) && groups.has(word.slice(0, word.indexOf('.'))));
  const isRaw = (text: string): boolean =>
    /\{[a-zA-Z]+(, *(plural|select|number|date|time)[^}]*)?\}|\bundefined\b|\bNaN\b|\[object \w+\]|Invalid Date/.test(
      text,
    ) || text.split(/[\s“”„"(),:;]+/).some((word) => word.includes('.') && isKey(word));

  const found: string[] = [];
  for (const element of look.scope.querySelectorAll('*')) {
    if (!look.isShown(element) || element.matches('script, style, textarea')) continue;
    // What is set like code is meant as it is: names of procedures, arguments of a template.
    if (getComputedStyle(element).fontFamily.includes('monospace')) continue;
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '');
    const said = ['title', 'aria-label', 'placeholder', 'alt', 'label'].map((name) => element.getAttribute(name) ?? '');
    for (const text of [...own, ...said])
      if (isRaw(text)) found.push(`${look.describe(element)}: ${look.words(text).slice(0, 100)}`);
  }
  return found;
}
