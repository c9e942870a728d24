import type { Span } from '../../../../shared/contract/transcripts.ts';

/**
 * What is selected with the mouse in the text of a message, as offsets in it; null where nothing is, or not there alone.
 * The words that stand for marks are not part of what was said and are not counted.
 */
export function readSelection(messageId: number | undefined): Span | null {
  const selection = window.getSelection();
  if (messageId === undefined || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const spoken = document.querySelector(`[data-message="${messageId}"] [data-spoken]`);
  const range = selection.getRangeAt(0);
  if (!spoken?.contains(range.startContainer) || !spoken.contains(range.endContainer)) return null;
  const start = offsetOf(spoken, range.startContainer, range.startOffset);
  const end = offsetOf(spoken, range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

/** How many UTF-16 units of what was said stand before a point. */
function offsetOf(spoken: Element, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(spoken, 0);
  before.setEnd(container, offset);
  const copy = before.cloneContents();
  for (const foreign of copy.querySelectorAll('[data-not-spoken]')) foreign.remove();
  // A character made visible stands for itself.
  for (const shown of copy.querySelectorAll('[data-stands-for]'))
    shown.textContent = shown.getAttribute('data-stands-for');
  return copy.textContent?.length ?? 0;
}
