import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartFormat } from '../../../shared/contract/exports.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';
import { chartContents } from './testing/chart-contents.ts';

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

const place = (name: string): string => path.join(test.folder, name);
const write = (name: string, format: ChartFormat, content = chartContents[format]) =>
  test.call('exports.chart', { to: place(name), format, content, chart: 'backends.volume' });

describe('exporting a chart', () => {
  it.each(['svg', 'csv'] as const)('writes %s to the letter', async (format) => {
    expect(await write(`letter.${format}`, format)).toEqual({ path: place(`letter.${format}`) });
    expect(readFileSync(place(`letter.${format}`), 'utf8')).toBe(chartContents[format]);
  });

  it('writes the bytes of a picture', async () => {
    await write('bytes.png', 'png');
    expect(readFileSync(place('bytes.png')).toString('base64')).toBe(chartContents.png);
  });

  it('ends the name with what the file is', async () => {
    expect(await write('report', 'csv')).toEqual({ path: place('report.csv') });
    expect(await write('report.desktop', 'svg')).toEqual({ path: place('report.desktop.svg') });
    expect(await write('UPPER.PNG', 'png')).toEqual({ path: place('UPPER.PNG') });
  });

  it('overwrites nothing, and writes no file beside a folder it is told', async () => {
    await write('once.csv', 'csv');
    expect(await problemCode(write('once.csv', 'csv'))).toBe('export.exists');
    expect(await problemCode(write('once', 'csv'))).toBe('export.exists');
    mkdirSync(place('folder'));
    expect(await problemCode(write('folder', 'csv'))).toBe('export.exists');
    expect(existsSync(place('folder.csv'))).toBe(false);
  });

  it.each([
    ['svg', chartContents.svg.replace('<rect', '<script>alert(1)</script><rect')],
    ['svg', chartContents.csv],
    ['png', chartContents.svg],
    ['png', ` ${chartContents.png}`],
    ['csv', '\ufeff=1+1\r\n'],
  ] as const)('refuses as %s what is none: %j', async (format, content) => {
    expect(await problemCode(write(`refused.${format}`, format, content))).toBe('export.contentRefused');
    expect(existsSync(place(`refused.${format}`))).toBe(false);
  });

  it('says where nothing can be written', async () => {
    await write('a-file.csv', 'csv');
    expect(await problemCode(write(path.join('a-file.csv', 'below'), 'csv'))).toBe('storage.notWritable');
    expect(await problemCode(write('x'.repeat(300), 'csv'))).toBe('storage.notWritable');
  });

  it('leaves in the log which chart and which format, and no place or number', async () => {
    const { entries } = await test.call('audit.list', { procedure: 'exports.chart' });
    expect(new Set(entries.map(({ phase }) => phase))).toEqual(new Set(['begun', 'done', 'failed']));
    for (const { refs } of entries) {
      expect(Object.keys(refs).toSorted()).toEqual(['chart', 'format', 'operationId']);
      expect(refs['chart']).toBe('backends.volume');
    }
    expect(JSON.stringify(entries)).not.toContain(test.folder);
  });

  it('takes no words for the name of a chart', async () => {
    const content = chartContents.csv;
    const call = test.call('exports.chart', { to: place('named'), format: 'csv', content, chart: 'Max Muster' });
    expect(await problemCode(call)).toBe('input.invalid');
  });
});
