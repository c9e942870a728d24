import type { SearchHit } from '../../../shared/contract/transcripts.ts';

type Snippet = Pick<SearchHit, 'snippet' | 'hits' | 'masks'>;

/**
 * The snippet from shortly before its first hit, in one line, so that the hit is in sight in a narrow column.
 * `lead`: how many characters may stand before it.
 */
export function focusSnippet({ snippet, hits, masks }: Snippet, lead: number): Snippet {
  // Line ends become spaces, one for one, so that the places of hits stay true.
  const line = snippet.replace(/[\r\n\t]/g, ' ');
  const first = hits.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(first) || first <= lead) return { snippet: line, hits, masks };
  const cut = findCut(line, first - lead, first);
  const shift = <Range extends { start: number; end: number }>(range: Range): Range => ({
    ...range,
    start: range.start - cut + 1,
    end: range.end - cut + 1,
  });
  return {
    snippet: `…${line.slice(cut)}`,
    hits: hits.map(shift),
    // A mask that began before the cut keeps only what is still shown.
    masks: masks.filter(({ end }) => end > cut).map((mask) => shift({ ...mask, start: Math.max(cut, mask.start) })),
  };
}

/** Cuts after a space where there is one between `from` and `to`; never inside a surrogate pair. */
function findCut(line: string, from: number, to: number): number {
  const space = line.indexOf(' ', from);
  if (space !== -1 && space < to) return space + 1;
  const unit = line.charCodeAt(from);
  return unit >= 0xdc00 && unit <= 0xdfff ? from + 1 : from;
}
