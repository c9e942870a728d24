import { writeHtml, writeLetter, writeEncryptedArchive } from '../../../electron/core/documents/index.ts';
import { describeTranscripts } from '../../../electron/core/requests/disclosure/package/describe-transcripts.ts';
import { describeWithheld } from '../../../electron/core/requests/disclosure/package/describe-withheld.ts';
import { writeData, writeMessageTable } from '../../../electron/core/requests/disclosure/package/write-tables.ts';
import { showMessage } from '../../../electron/core/requests/disclosure/package/show-message.ts';
import { textsOf } from '../../../electron/core/requests/disclosure/texts.ts';
import { composeAccessLetter } from '../../../electron/core/requests/disclosure/package/compose-access-letter.ts';
import { firstIdAt } from '../../../electron/core/transcripts/index.ts';
import { loadSampleDialogues } from '../load-sample.ts';
const d = loadSampleDialogues();
let n = 0;
const convs = [] as any[];
for (const c of d.conversations) {
  if (n >= 10000) break;
  convs.push(c);
  n += c.messages.length;
}
const best = new Map<string, number[]>();
const note = (n2: string, w: number, c: number) => {
  const o = best.get(n2) ?? [1e9, 1e9];
  best.set(n2, [Math.min(o[0]!, w), Math.min(o[1]!, c)]);
};
const text = textsOf('de');
const t = (name: string, f: () => any) => {
  const b = performance.now();
  const c = process.cpuUsage();
  const r = f();
  const u = process.cpuUsage(c);
  note(name, performance.now() - b, (u.user + u.system) / 1000);
  return r;
};
const ta = async (name: string, f: () => Promise<any>) => {
  const b = performance.now();
  const c = process.cpuUsage();
  const r = await f();
  const u = process.cpuUsage(c);
  note(name, performance.now() - b, (u.user + u.system) / 1000);
  return r;
};
for (let i = 0; i < 16; i++) {
  const dump = t('plain', () =>
    JSON.stringify(
      convs.map((c: any) => ({
        id: c.externalId,
        messages: c.messages.map((m: any) => ({ at: new Date(m.at).toISOString(), role: m.role, text: m.text })),
      })),
    ),
  );
  const conversations = t('show', () =>
    convs.map((c: any, i2: number) => ({
      number: i2 + 1,
      id: c.externalId,
      system: 'S',
      bot: 'B',
      startedAt: new Date(c.startedAt).toISOString(),
      messages: c.messages.map((m: any, k: number) =>
        showMessage(
          {
            id: firstIdAt(m.at) + k,
            role: m.role,
            body: m.text,
            decision:
              k === 0 && i2 % 5 === 0
                ? {
                    decision: 'redact',
                    redactions: [{ start: 0, end: 1, ground: 'thirdPerson' }],
                    ground: null,
                    balancing: 'x y z',
                  }
                : null,
          },
          k + 1,
          text,
        ),
      ),
    })),
  );
  const data: any = {
    kind: 'access',
    language: 'de',
    law: 'EU',
    number: '2026-1',
    createdOn: '2026-11-22',
    controller: { name: 'M', address: '', contact: '' },
    people: [],
    conversations,
    excluded: [],
    gaps: [],
    counts: { conversations: 1, messages: 10000, redacted: 100, withheld: 0, unreviewed: 0 },
  };
  const html = t('html', () => Buffer.from([...writeHtml(describeTranscripts(data))].join('')));
  const json = t('json', () => Buffer.from([...writeData(data)].join('')));
  const csv = t('csv', () => Buffer.from([...writeMessageTable(data)].join('')));
  const wh = t('withheld', () => Buffer.from([...writeHtml(describeWithheld(data))].join('')));
  const { blocks } = composeAccessLetter(data, {
    bots: [],
    roles: new Set(['person', 'bot']),
    identifierKinds: [],
    given: {},
    salutation: 'x',
    authority: '',
  });
  const pdf = await ta('pdf', () =>
    writeLetter({
      language: 'de',
      controller: 'M',
      letterhead: '',
      returnAddress: '',
      recipient: 'x',
      particulars: [],
      subject: 's',
      createdAt: '2026-11-22T00:00:00Z',
      blocks,
    }),
  );
  const files = [
    ['a', html],
    ['b', json],
    ['c', csv],
    ['d', wh],
    ['e', pdf],
  ].map(([name, content]: any) => ({ name, content }));

  const zip = await ta('zip', () => writeEncryptedArchive(files, 'abcde-fghij-klmno-pqrst', '2026-11-22'));
  void dump;
  void zip;
}

for (const [k, v] of best) console.log(k.padEnd(12), v.map((x) => x.toFixed(1)).join(' wall, cpu '));
