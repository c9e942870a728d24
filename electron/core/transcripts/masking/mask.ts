import type { FoundSpan, MaskedSpan, Span } from '../../../../shared/contract/transcripts.ts';

const bullet = '•';

/** Puts a bullet in the place of every UTF-16 unit inside the spans, so that offsets stay what they are. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let position = 0;
  for (const { start, end } of spans) {
    masked += text.slice(position, start) + bullet.repeat(end - start);
    position = end;
  }
  return masked + text.slice(position);
}

/** Where something personal stands, unless a person decided that it is none. */
export function toMasks(spans: readonly FoundSpan[]): MaskedSpan[] {
  return spans.filter(({ verdict }) => verdict !== 'rejected').map(({ start, end, type }) => ({ start, end, type }));
}

/** What a person is called, whole: it is nothing but a name or an identifier. */
export function maskLabel(label: string): string {
  return bullet.repeat(label.length);
}
