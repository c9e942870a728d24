import { describe, expect, it } from 'vitest';
import { recordFormats, recordLayouts, type RecordFormat } from '../../../../shared/contract/records/files.ts';
import { recordFields, type RecordFields } from '../../../../shared/contract/records/fields.ts';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { isCleanCsv } from '../../exports/check-csv.ts';
import { readArchive } from '../../documents/testing/read-archive.ts';
import { readContent } from '../../documents/testing/read-content.ts';
import { readObjects } from '../../documents/testing/read-pdf.ts';
import { gatherExport, writeRegister } from './export-records.ts';
import type { RecordView } from './register/record-view.ts';

/** Would hide, reorder or steer. The line feed and the tab are ordinary in a text of several lines. */
const deceptive =
  /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u206f\u3164\ufeff\p{Noncharacter_Code_Point}\p{Cs}]/u;
const acts = /\/(AA|OpenAction|JavaScript|JS|URI|Launch|GoToR|SubmitForm|EmbeddedFiles?|Filespec|RichMedia|Annots)\b/;

/** As a row of the register could hold it, whatever let it in. */
function everywhere(text: string, role: RecordFields['role']): RecordFields {
  const party = { name: text, contact: text };
  return {
    ...recordFields.parse({ name: 'x', role }),
    name: text,
    businessFunction: text,
    contact: text,
    purposes: [
      {
        name: text,
        legalBases: ['consent'],
        article9: [],
        basisNote: text,
        consent: { text, version: text },
        interests: null,
      },
    ],
    data: [{ category: 'other', description: text, erasure: text, erasureDays: null }],
    recipients: [{ name: text, kind: 'external', processorId: null, purpose: text }],
    transfers: [{ to: text, country: null, safeguard: 'none', document: text, on: null }],
    measures: [{ kind: 'other', description: text }],
    jointControllers: [party],
    representative: party,
    onBehalfOf: [{ ...party, representative: text, officer: text, processing: text }],
  };
}

const views = hostileStrings()
  .filter((text) => text.length < 2000)
  .map((text, index): RecordView => {
    const none = new Map<string, never>();
    const names = { bots: none, processors: none, policies: none, notices: none, assessments: none };
    const controller = {
      id: '0190a000-0000-7000-8000-000000000001',
      name: '=HYPERLINK("http://evil.example")<script>\u202e',
      address: '@SUM(1)',
      dataProtectionOfficer: '+1',
    } as RecordView['controller'];
    const fields = everywhere(text, index % 2 === 0 ? 'controller' : 'processor');
    const times = { releasedAt: 0, createdAt: 0, changedAt: 0 };
    return {
      id: controller.id,
      number: `V-${index}`,
      controller,
      state: 'released',
      revision: 1,
      isDraft: false,
      ...times,
      fields,
      names,
    };
  });

async function write(layout: (typeof recordLayouts)[number], format: RecordFormat): Promise<Buffer> {
  const whole = gatherExport(
    views,
    { layout, language: 'de', confidentiality: 'internal' },
    '2026-11-22T09:00:00.000Z',
  );
  return Buffer.concat([...(await writeRegister(whole, format))].map((part) => Buffer.from(part as string)));
}

const harmless: Record<RecordFormat, (bytes: Buffer) => Promise<void> | void> = {
  csv: (bytes) => expect(isCleanCsv(bytes.toString('utf8'))).toBe(true),
  json(bytes) {
    expect(deceptive.test(bytes.toString('utf8'))).toBe(false);
    expect(JSON.parse(bytes.toString('utf8'))).toHaveProperty('format');
  },
  html(bytes) {
    const text = bytes.toString('utf8');
    expect(deceptive.test(text)).toBe(false);
    const tags = [...text.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag = '']) => tag.toLowerCase());
    expect(
      [...new Set(tags)].filter((tag) =>
        ['script', 'img', 'iframe', 'svg', 'a', 'form', 'link', 'object'].includes(tag),
      ),
    ).toEqual([]);
    // No attribute is made of a text.
    expect(/<[a-z0-9]+[^>]*\son\w+=/i.test(text)).toBe(false);
  },
  async xlsx(bytes) {
    const files = await readArchive(bytes);
    for (const [name, content] of files) {
      expect(deceptive.test(content.replaceAll('\r', ''))).toBe(false);
      expect(name).not.toMatch(/\.\.|externalLink|vba/i);
      if (name.includes('worksheets/')) expect(content).not.toMatch(/<f[ >]|<hyperlink|<drawing|<oleObject/);
      if (name.endsWith('.rels')) expect(content).not.toContain('External');
    }
  },
  async docx(bytes) {
    const files = await readArchive(bytes);
    expect([...files.values()].some((content) => deceptive.test(content))).toBe(false);
    expect(files.get('word/document.xml')).not.toMatch(/<w:(hyperlink|instrText|object|altChunk|fldSimple)\b/);
    for (const [name, content] of files) if (name.endsWith('.rels')) expect(content).not.toContain('External');
  },
  pdf(bytes) {
    expect(acts.exec(readObjects(bytes))?.[0]).toBeUndefined();
    expect(readContent(bytes).filter(({ text, actual }) => deceptive.test(actual ?? text))).toEqual([]);
  },
};

describe.each(recordFormats)('the corpus of attacks through text in a register as %s', (format) => {
  // A PDF of all of them takes seconds, and its layouts differ by their labels alone.
  it.each(format === 'pdf' ? (['own'] as const) : recordLayouts)(
    'does nothing in the layout %s',
    async (layout) => {
      await harmless[format](await write(layout, format));
    },
    60_000,
  );
});
