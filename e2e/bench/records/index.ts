import { statSync } from 'node:fs';
import path from 'node:path';
import { fillRegister, openRecordsTest } from '../../../electron/core/records/files/testing/records-fixture.ts';
import { hostedBot, supportBot } from '../../../electron/core/records/files/testing/sample-record.ts';
import { recordFormats, recordLayouts } from '../../../shared/contract/records/files.ts';
import { tellApart } from './tell-apart.ts';
import { round } from '../statistics.ts';

/**
 * Exports a register of so many records in every layout and format and prints JSON: seconds and kilobytes of each, the
 * seconds processors worked for it, and how often as long it takes as plainly writing out all fields with JSON.stringify in the same run.
 */
const records = Number(process.argv[2] ?? 500);
const mostSeconds = 10;

const test = await openRecordsTest();
try {
  await fillRegister(
    test,
    Array.from({ length: records }, (_, index) => ({
      inForce: { ...tellApart(index % 10 === 9 ? hostedBot : supportBot, index), name: `Verarbeitung ${index + 1}` },
    })),
  );
  const start = performance.now();
  const plain = JSON.stringify(Array.from({ length: records }, () => supportBot)).length;
  const plainSeconds = (performance.now() - start) / 1000;
  const exports = [];
  for (const layout of recordLayouts)
    for (const format of recordFormats) {
      const to = path.join(test.folder, `${layout}.${format}`);
      const [begun, cpuBegun] = [performance.now(), process.cpuUsage()];
      const { path: file } = await test.call('records.export', { layout, format, to });
      const seconds = (performance.now() - begun) / 1000;
      const cpu = process.cpuUsage(cpuBegun);
      exports.push({
        layout,
        format,
        seconds: round(seconds),
        cpuSeconds: round((cpu.user + cpu.system) / 1_000_000),
        ratio: Math.round(seconds / plainSeconds),
        kilobytes: Math.round(statSync(file).size / 1000),
      });
    }
  const slowest = Math.max(...exports.map(({ seconds }) => seconds));
  const dump = { seconds: round(plainSeconds), kilobytes: Math.round(plain / 1000) };
  process.stdout.write(`${JSON.stringify({ records, plain: dump, slowest, exports }, null, 2)}\n`);
  process.exitCode = slowest < mostSeconds ? 0 : 1;
} finally {
  await test.dispose();
}
