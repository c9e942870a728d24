/** What pdfkit's types leave out: a page takes what is drawn as lines of text. */
interface Page {
  write(line: string | Uint8Array): void;
  end(): void;
}

/** pdfkit makes bytes of every line by itself, which takes longer than drawing it. Here a page's lines go at once. */
export function gatherContent(document: PDFKit.PDFDocument): void {
  const page = document.page as unknown as Page;
  const [write, end] = [page.write.bind(page), page.end.bind(page)];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) write(Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
    lines = [];
  };
  page.write = (line) => {
    if (typeof line === 'string') lines.push(line);
    else {
      flush();
      write(line);
    }
  };
  page.end = () => {
    flush();
    end();
  };
}
