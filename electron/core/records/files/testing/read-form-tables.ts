import { readArchive } from '../../../documents/testing/read-archive.ts';

/** The tables of a document for a word processor, cell by cell, with the heading above each. */
export async function readFormTables(bytes: Uint8Array): Promise<{ heading: string; rows: string[][] }[]> {
  const body = (await readArchive(bytes)).get('word/document.xml') ?? '';
  let heading = '';
  return [...body.matchAll(/<w:tbl>([^]*?)<\/w:tbl>|<w:p><w:pPr><w:pStyle w:val="Heading\d"\/>[^]*?<\/w:p>/g)].flatMap(
    ([whole, table]) => {
      if (table === undefined) {
        heading = readText(whole);
        return [];
      }
      const rows = [...table.matchAll(/<w:tr>([^]*?)<\/w:tr>/g)].map(([, row = '']) =>
        [...row.matchAll(/<w:tc>([^]*?)<\/w:tc>/g)].map(([, cell = '']) => readText(cell)),
      );
      return [{ heading, rows }];
    },
  );
}

function readText(xml: string): string {
  return [...xml.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>|(<w:br\/>)/g)]
    .map(([, text = '', line]) => (line ? '\n' : text))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
