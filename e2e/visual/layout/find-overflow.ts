/**
 * What is wider than the room it has. Runs in the page, with `look` there.
 * Sideways only tables, charts and texts set line by line may scroll.
 */
export function findOverflow(): string[] {
  const { look } = window;
  const found: string[] = [];
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth + 1) found.push(`the page is ${scrollWidth} wide, the window ${innerWidth}`);
  if (!look.pageScrolls && scrollHeight > innerHeight + 1)
    found.push(`the page is ${scrollHeight} high, the window ${innerHeight}`);

  const wide = 'table, figure, pre';
  const mayScroll = (element: Element): boolean =>
    element.matches(`${wide}, input, select, textarea`) ||
    [...element.querySelectorAll(wide)].some((each) => each.getBoundingClientRect().width > element.clientWidth + 1);
  /** Its text is judged by whether it can be read. */
  const endsWithDots = (element: Element): boolean => getComputedStyle(element).textOverflow === 'ellipsis';

  /** Lines and bars that are drawn up to the border around. */
  const isMeant = (element: Element): boolean => {
    const { right } = element.getBoundingClientRect();
    return [...element.querySelectorAll('*')].some(
      (each) => each.getBoundingClientRect().right > right + 1 && parseFloat(getComputedStyle(each).marginRight) < 0,
    );
  };

  /** Nobody can scroll there. */
  const sticksOutBefore = (element: Element): boolean => {
    const { position, marginLeft, transform } = getComputedStyle(element);
    const parent = element.parentElement;
    if (!parent || /absolute|fixed|sticky/.test(position) || transform !== 'none' || parseFloat(marginLeft) < 0)
      return false;
    const { left } = element.getBoundingClientRect();
    return parent.scrollLeft === 0 && parent.clientWidth > 0 && left < parent.getBoundingClientRect().left - 2;
  };

  const isTooWide = (element: Element): boolean =>
    element instanceof HTMLElement &&
    element.clientWidth > 0 &&
    element.scrollWidth > element.clientWidth + 1 &&
    look.isShown(element) &&
    !(endsWithDots(element) || mayScroll(element) || isMeant(element));

  for (const element of [look.scope, ...look.scope.querySelectorAll('*')]) {
    if (element instanceof HTMLElement && element.clientWidth > 0 && look.isShown(element) && sticksOutBefore(element))
      found.push(`${look.describe(element)} begins before what it stands in`);
    // Whoever holds it is told of, not everyone around.
    if (isTooWide(element) && ![...element.querySelectorAll('*')].some(isTooWide))
      found.push(`${look.describe(element)} holds ${element.scrollWidth} in ${element.clientWidth}`);
  }
  return found;
}
