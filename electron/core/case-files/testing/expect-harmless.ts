import { expect } from 'vitest';
import { readObjects, readPdf } from '../../documents/testing/read-pdf.ts';

const ours =
  /<(?!\/?(?:html|head|meta|title|style|body|header|h\d|p|main|table|caption|thead|tbody|tr|th|td|dl|dt|dd|ul|ol|li|br|strong|!DOCTYPE)\b)[a-z!]/i;
const acts = /\/(AA|OpenAction|JavaScript|JS|URI|Launch|GoToR|SubmitForm|EmbeddedFiles?|RichMedia|Annots|AcroForm)\b/;

/** Whatever was typed into a case: its index runs nothing, loads nothing, steers nothing and can be laid out. */
export async function expectHarmless(files: ReadonlyMap<string, Buffer>): Promise<void> {
  const page = files.get('index.html')!.toString();
  expect(page).not.toMatch(ours);
  // Attributes are the program's own; what people wrote stands between tags.
  expect(page.match(/<[^>]*\s(?:on\w+|href|src|srcdoc|action)\s*=/i)).toBeNull();
  for (const name of ['index.html', 'case.json', 'log.jsonl', 'manifest.json'])
    expect(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u.test(files.get(name)!.toString()), name).toBe(false);
  JSON.parse(files.get('case.json')!.toString());
  for (const [name, bytes] of files) {
    if (!name.endsWith('.pdf')) continue;
    expect(acts.exec(readObjects(bytes))?.[0], name).toBeUndefined();
    expect((await readPdf(bytes)).pages.length, name).toBeGreaterThan(0);
  }
}
