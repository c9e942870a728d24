import { inflateSync } from 'node:zlib';

/** What is drawn for one element on one page, in the order of the file, to the letter. */
export interface Content {
  page: number;
  tag: string;
  /** As shown. */
  text: string;
  /** What it stands for, where that is something else. */
  actual: string | null;
}

interface PdfObject {
  dictionary: string;
  stream: Buffer | null;
}

/** Reads the pages of a PDF of ours; other readers guess where there are spaces. What says nothing is left out. */
export function readContent(bytes: Uint8Array): Content[] {
  const objects = listObjects(Buffer.from(bytes));
  const fonts = new Map<string, string[]>();
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  const follow = (dictionary: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '');
  for (const { dictionary } of pages)
    for (const [, name = '', id = ''] of (follow(dictionary, 'Resources')?.dictionary ?? '').matchAll(
      /\/(F\d+) (\d+) 0 R/g,
    ))
      fonts.set(name, readUnicode(follow(objects.get(id)?.dictionary ?? '', 'ToUnicode')));
  return pages.flatMap(({ dictionary }, index) =>
    readStream(follow(dictionary, 'Contents')?.stream?.toString('latin1') ?? '', fonts).map((content) => ({
      ...content,
      page: index + 1,
    })),
  );
}

function readStream(stream: string, fonts: Map<string, string[]>): Omit<Content, 'page'>[] {
  const contents: Omit<Content, 'page'>[] = [];
  let open: Omit<Content, 'page'> | null = null;
  let font: string[] = [];
  const tokens =
    /\/(?<tag>\w+) <<(?<properties>[^]*?)>> BDC|(?<end>EMC)|\/(?<font>F\d+) [\d.]+ Tf|<(?<glyphs>[0-9a-f]+)>/g;
  for (const { groups = {} } of stream.matchAll(tokens)) {
    if (groups.tag) {
      open = {
        tag: groups.tag,
        text: '',
        actual: readString(/\/ActualText \(((?:\\.|[^\\)])*)\)/s.exec(groups.properties ?? '')?.[1]),
      };
      if (open.tag !== 'Artifact') contents.push(open);
    } else if (groups.end) open = null;
    else if (groups.font) font = fonts.get(groups.font) ?? [];
    else if (open && groups.glyphs)
      open.text += (groups.glyphs.match(/..../g) ?? [])
        .map((glyph) => font[Number.parseInt(glyph, 16)] ?? '?')
        .join('');
  }
  return contents;
}

/** A text string (ISO 32000-1, 7.9.2.2). */
function readString(escaped: string | undefined): string | null {
  if (escaped === undefined) return null;
  const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    escaped.replace(/\\(.)/gs, (_, letter: string) => letters[letter] ?? letter),
    'latin1',
  );
  return bytes.readUInt16BE(0) === 0xfeff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** The text of each glyph, by its number. */
function readUnicode(map: PdfObject | undefined): string[] {
  const text = map?.stream?.toString('latin1') ?? '';
  return [...text.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/g)].flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([0-9a-f ]*)>/g)].map(([, units = '']) =>
      String.fromCharCode(...(units.match(/[0-9a-f]+/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ),
  );
}

function listObjects(file: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const text = file.toString('latin1');
  const start = /(\d+) 0 obj\n([^]*?)\n(stream|endobj)\n/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const [, id = '', dictionary = '', kind] = found;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = kind === 'stream' ? file.subarray(start.lastIndex, start.lastIndex + length) : null;
    objects.set(id, { dictionary, stream: raw && (dictionary.includes('FlateDecode') ? inflateSync(raw) : raw) });
    if (raw) start.lastIndex += length;
  }
  return objects;
}
