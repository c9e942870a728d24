/**
 * Words that are cut and cannot be read by pointing at them. Runs in the page, with `look` there.
 * Dots at the end of a line are fine where a title has all of it, also one that is only made when it is pointed at.
 */
export function findCutText(): string[] {
  const { look } = window;
  const found: string[] = [];
  /** Letters reach over their line by a little. */
  const spare = { x: 1.5, y: 4 };

  const isCut = (box: DOMRect, holder: Element): boolean => {
    let [x, y] = [false, false];
    for (const clip of [holder, ...look.listClips(holder)]) {
      const frame = clip.getBoundingClientRect();
      // What can be scrolled is not cut. From there on it is the scrolling element that has to be in sight.
      x ||= look.scrolls(clip, 'x');
      y ||= look.scrolls(clip, 'y');
      if (!x && look.cuts(clip, 'x') && (box.left < frame.left - spare.x || box.right > frame.right + spare.x))
        return true;
      if (!y && look.cuts(clip, 'y') && (box.top < frame.top - spare.y || box.bottom > frame.bottom + spare.y))
        return true;
    }
    if (!x && (box.left < -spare.x || box.right > innerWidth + spare.x)) return true;
    return !y && !look.pageScrolls && (box.top < -spare.y || box.bottom > innerHeight + spare.y);
  };
  const isReadable = (holder: Element, text: string): boolean => {
    holder.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    for (let at: Element | null = holder; at; at = at.parentElement)
      if (look.words(at.getAttribute('title') ?? '').includes(text)) return true;
    return false;
  };

  const texts = document.createTreeWalker(look.scope, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement;
    const text = look.words(node.textContent ?? '');
    if (
      !holder ||
      text === '' ||
      holder.closest('select, textarea, script, style, title, desc') ||
      !look.isShown(holder)
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    if (boxes.some((box) => isCut(box, holder)) && !isReadable(holder, text)) found.push(look.describe(holder));
  }

  const pen = document.createElement('canvas').getContext('2d')!;
  /** A field says what it holds only as far as it is wide. */
  const needs = (field: Element, text: string): number => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    pen.font = font;
    return pen.measureText(text).width + parseFloat(paddingLeft) + parseFloat(paddingRight);
  };
  for (const field of look.scope.querySelectorAll('select, input:placeholder-shown')) {
    const text =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.label ?? '')
        : (field as HTMLInputElement).placeholder;
    if (look.isShown(field) && needs(field, text) > field.clientWidth + 1 && !isReadable(field, look.words(text)))
      found.push(`${look.describe(field.parentElement ?? field)}: ${text}`);
  }
  return found;
}
