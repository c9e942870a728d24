import type { PointerEvent } from 'react';

/** Words that have no room can be read by pointing at them. */
export function sayWhatIsCut({ currentTarget: element }: PointerEvent<HTMLElement>): void {
  const isCut = [element, ...element.querySelectorAll('*')].some((each) => each.scrollWidth > each.clientWidth + 1);
  const words = element instanceof HTMLSelectElement ? element.selectedOptions[0]?.label : element.innerText;
  element.title = isCut ? (words ?? '') : '';
}
