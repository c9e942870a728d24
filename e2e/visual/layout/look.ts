/** What the checks of a page share. It is put into the page: a function given to a page brings nothing along. */
export interface Look {
  /** The dialog in front, or the whole page: what lies under an overlay is no matter of its screen. */
  scope: Element;
  /** Before somebody is signed in, the whole page is scrolled; within the frame of the window never. */
  pageScrolls: boolean;
  isShown(element: Element): boolean;
  /** Where it is, for whoever has to find it. */
  describe(element: Element): string;
  /** Elements around it that cut or scroll what is larger than they are, the nearest first. */
  listClips(element: Element): Element[];
  /** Whether it can be scrolled to the side or down. */
  scrolls(element: Element, axis: 'x' | 'y'): boolean;
  cuts(element: Element, axis: 'x' | 'y'): boolean;
  words(text: string): string;
}

declare global {
  interface Window {
    look: Look;
  }
}

/** Runs in the page. */
export function installLook(): void {
  const shown = new WeakMap<Element, boolean>();
  const overflow = (element: Element, axis: 'x' | 'y'): string =>
    getComputedStyle(element)[axis === 'x' ? 'overflowX' : 'overflowY'];

  /** There for screen readers alone. */
  const isForEarsOnly = (element: Element): boolean => {
    // The link past the navigation is there once it has the focus; charts measure their words beside the page.
    if (element.matches('a[href="#content"], #recharts_measurement_span')) return true;
    const { clipPath, position } = getComputedStyle(element);
    return (
      clipPath === 'inset(50%)' ||
      (position === 'absolute' &&
        element.clientWidth < 2 &&
        element.clientHeight < 2 &&
        element.childElementCount === 0)
    );
  };
  const isShown = (element: Element): boolean => {
    const known = shown.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const is =
      (parent === null || isShown(parent)) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !isForEarsOnly(element);
    shown.set(element, is);
    return is;
  };

  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const name = (element: Element): string => {
    const kind = [...element.classList].find((each) => each.startsWith('_'))?.replace(/^_|_[^_]*_[^_]*$/g, '');
    const role = element.getAttribute('role');
    return `${element.localName}${role ? `[${role}]` : ''}${kind ? `.${kind}` : ''}`;
  };
  const describe = (element: Element): string => {
    const said = words(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 70);
    const around = [element.parentElement?.parentElement, element.parentElement, element];
    const path = around.flatMap((each) => (each ? [name(each)] : [])).join(' > ');
    return `${path} “${said}”`;
  };

  const listClips = (element: Element): Element[] => {
    const clips: Element[] = [];
    let { position } = getComputedStyle(element);
    for (let at = element.parentElement; at && position !== 'fixed'; at = at.parentElement) {
      const style = getComputedStyle(at);
      // What is placed freely is held by the next placed one around it alone.
      if (position === 'absolute' && style.position === 'static') continue;
      if (at !== document.body && at !== document.documentElement)
        if (overflow(at, 'x') !== 'visible' || overflow(at, 'y') !== 'visible') clips.push(at);
      position = style.position;
    }
    return clips;
  };

  const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter((each) => isShown(each));
  window.look = {
    scope: dialogs.at(-1) ?? document.body,
    pageScrolls: !document.getElementById('content'),
    isShown,
    describe,
    listClips,
    scrolls: (element, axis) => /auto|scroll/.test(overflow(element, axis)),
    cuts: (element, axis) => /hidden|clip/.test(overflow(element, axis)),
    words,
  };
}
