import type { MaskedSpan, Span } from '../../../../shared/contract/transcripts.ts';
import { maskSpans } from '../masking/mask.ts';

const snippetLength = 160;
const lead = 50;
const ellipsis = '…';

export interface Snippet {
  snippet: string;
  hits: Span[];
  masks: MaskedSpan[];
}

/** About 160 characters around the first hit, cut between words where there is a gap near by. */
export function cutSnippet(text: string, hits: readonly Span[], masks: readonly MaskedSpan[]): Snippet {
  const { from, to } = chooseWindow(text, hits[0]?.start ?? 0);
  const before = from > 0 ? ellipsis : '';
  const after = to < text.length ? ellipsis : '';
  const shift = before.length - from;
  const place = <Kind extends Span>(span: Kind): Kind[] => {
    const start = Math.max(span.start, from) + shift;
    const end = Math.min(span.end, to) + shift;
    return start < end ? [{ ...span, start, end }] : [];
  };
  const placedMasks = masks.flatMap(place);
  return {
    snippet: maskSpans(before + text.slice(from, to) + after, placedMasks),
    hits: hits.flatMap(place),
    masks: placedMasks,
  };
}

function chooseWindow(text: string, hit: number): { from: number; to: number } {
  if (text.length <= snippetLength) return { from: 0, to: text.length };
  const latestStart = text.length - snippetLength;
  let from = Math.max(0, Math.min(hit - lead, latestStart));
  if (from > 0) from = nextGap(text, from, Math.min(hit, from + 20));
  let to = Math.min(text.length, from + snippetLength);
  if (to < text.length) to = previousGap(text, to, to - 20);
  return { from: wholeCharacter(text, from), to: wholeCharacter(text, to) };
}

function nextGap(text: string, from: number, limit: number): number {
  for (let index = from; index < limit; index++) if (/\s/.test(text[index] ?? '')) return index + 1;
  return from;
}

function previousGap(text: string, from: number, limit: number): number {
  for (let index = from; index > limit; index--) if (/\s/.test(text[index] ?? '')) return index;
  return from;
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const isInsidePair = /[\uDC00-\uDFFF]/.test(text[index] ?? '') && /[\uD800-\uDBFF]/.test(text[index - 1] ?? '');
  return isInsidePair ? index - 1 : index;
}
