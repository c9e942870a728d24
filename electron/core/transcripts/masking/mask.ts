import type { MaskedSpan, Span } from '../../../../shared/contract/transcripts.ts';
import { detect } from '../../detection/index.ts';

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

export function findMasks(text: string): MaskedSpan[] {
  return detect(text).map(({ start, end, type }) => ({ start, end, type }));
}

/** For labels, which are shown without their spans. */
export function maskLabel(label: string): string {
  return maskSpans(label, findMasks(label));
}
