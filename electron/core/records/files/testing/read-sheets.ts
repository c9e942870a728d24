import { readArchive } from '../../../documents/testing/read-archive.ts';

export interface ReadSheet {
  name: string;
  /** Texts by their place, such as "A9". Empty cells are not there. */
  cells: Record<string, string>;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The cells of a workbook as its XML has them, read without anything that writes or imports them. */
export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const files = await readArchive(bytes);
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([^]*?)<\/si>/g)].map(([, item = '']) =>
    unescape(/<t[^>]*>([^<]*)<\/t>/.exec(item)?.[1] ?? ''),
  );
  const targets = new Map(
    [...(files.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1],
      /Target="([^"]*)"/.exec(tag)?.[1],
    ]),
  );
  return [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const xml = files.get(`xl/${targets.get(/r:id="([^"]*)"/.exec(tag)?.[1])}`) ?? '';
    const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?<\/c>/g)].map(
      ([, place = '', attributes = '', value = '']): [string, string] => [
        place,
        attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : value,
      ],
    );
    return {
      name: unescape(/name="([^"]*)"/.exec(tag)?.[1] ?? ''),
      cells: Object.fromEntries(cells.filter(([, text]) => text !== '')),
    };
  });
}

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
