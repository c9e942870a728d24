import type { RichText } from '../document.ts';
import { toLegible, toLegibleLine } from '../legible-text.ts';

const emphasised = { bold: '<w:rPr><w:b/></w:rPr>', italic: '<w:rPr><w:i/></w:rPr>' } as const;

/** The runs of a text. Line feeds become line breaks. */
export function writeRuns(text: RichText): string {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs
    .map((run) => {
      const look = 'emphasis' in run && run.emphasis ? emphasised[run.emphasis] : '';
      return `<w:r>${look}${writeCharacters(toLegible(run.text))}</w:r>`;
    })
    .join('');
}

/** One run in one line, for headings and names. */
export function writeLineRun(text: string): string {
  return `<w:r>${writeCharacters(toLegibleLine(text))}</w:r>`;
}

function writeCharacters(text: string): string {
  return text
    .split(/(\n|\t)/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
