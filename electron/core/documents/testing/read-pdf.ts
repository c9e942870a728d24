import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';

/** A PDF as another program reads it (pdf.js). */
export interface ReadPdf {
  /** All text of each page, also what belongs to no element. */
  pages: string[];
  /** The elements in reading order. One that goes on on the next page comes once for each. */
  elements: ReadElement[];
  outline: ReadBookmark[];
  properties: Record<string, unknown>;
  isTagged: boolean;
}

export interface ReadElement {
  role: string;
  page: number;
  alt: string | undefined;
  /** Of the element and all below it, with the spaces that this reader guesses. */
  text: string;
  below: ReadElement[];
}

export interface ReadBookmark {
  title: string;
  items: ReadBookmark[];
}

interface Node {
  role?: string;
  alt?: string;
  id?: string;
  children?: Node[];
}

type TextItem = { type?: string; id?: string | null; str?: string };

/** What is read here is written to this folder too, where there is one: the public checks hand all of it to veraPDF. */
function keepForValidator(bytes: Uint8Array): void {
  const folder = process.env.CUSTOS_KEEP_PDF;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.pdf`), bytes);
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  keepForValidator(bytes);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const read: ReadPdf = {
    pages: [],
    elements: [],
    outline: (await pdf.getOutline()) ?? [],
    properties: (await pdf.getMetadata()).info as Record<string, unknown>,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const options = { includeMarkedContent: true, disableNormalization: true };
    const items = (await page.getTextContent(options)).items as TextItem[];
    read.pages.push(items.map(({ str = '' }) => str).join(' '));
    const texts = collectTexts(items);
    const tree = (await page.getStructTree()) as Node | null;
    for (const child of tree?.children?.[0]?.children ?? [])
      if (isDrawn(child)) read.elements.push(readNode(child, texts, number));
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return read;
}

/** Elements with a role, wherever they stand. */
export function findElements(elements: readonly ReadElement[], role: string): ReadElement[] {
  return elements.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...findElements(element.below, role),
  ]);
}

/** The objects of a PDF without their streams and strings: what a viewer acts on, apart from anybody's text. */
export function readObjects(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\bstream\r?\n[^]*?\nendstream/g, '')
    .replace(/\((?:\\.|[^\\()])*\)/gs, '()');
}

/** Text by the id of the content it is in. */
function collectTexts(items: readonly TextItem[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('begin')) open.push(id ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else texts.set(open.at(-1) ?? '', (texts.get(open.at(-1) ?? '') ?? '') + (str ?? ''));
  }
  return texts;
}

/** Also rows and cells of other pages are in the tree of a page. */
function isDrawn({ role, children = [] }: Node): boolean {
  return role === undefined || children.some(isDrawn);
}

function readNode({ role = '', alt, children = [] }: Node, texts: Map<string, string>, page: number): ReadElement {
  const parts = children
    .filter(isDrawn)
    .map((child) => ('role' in child ? readNode(child, texts, page) : (texts.get(child.id ?? '') ?? '')));
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return { role, page, alt, text: text.trim(), below: parts.filter((part) => typeof part !== 'string') };
}
