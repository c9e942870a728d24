import { readArchive } from './read-archive.ts';

export interface ReadParagraph {
  style: string;
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a document for a word processor in their order, also those in cells. */
export async function readDocx(bytes: Uint8Array): Promise<ReadParagraph[]> {
  const body = (await readArchive(bytes)).get('word/document.xml') ?? '';
  return [...body.matchAll(/<w:p>([^]*?)<\/w:p>/g)].map(([, content = '']) => ({
    style: /<w:pStyle w:val="(\w+)"\/>/.exec(content)?.[1] ?? 'Normal',
    text: [...content.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>|(<w:br\/>)|(<w:tab\/>)/g)]
      .map(([, text, line, tab]) => (line ? '\n' : tab ? '\t' : unescape(text ?? '')))
      .join(''),
  }));
}

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
