import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/security.md');

/** Cells of the table below a heading, without its head. */
function readTable(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  return section
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** Tests are named as `file` “words of its title”. */
const namedTests = [...page.replace(/\s+/g, ' ').matchAll(/`([^`]+\.(?:test|spec)\.[a-z]+)` “([^”]+)”/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

describe('docs/security.md', () => {
  it('names 20 points of the checklist, each with the file that does it and a test', () => {
    const rows = readTable("Electron's checklist");
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
    for (const [, , file = '', test] of rows) {
      expect(existsSync(path.join(root, file.replaceAll('`', ''))), file).toBe(true);
      expect(test).toMatch(/^`[^`]+` “[^”]+”$/);
    }
  });

  it('names the nine fuses as they are burnt in', () => {
    const rows = readTable('Fuses').map(([name = '', state]) => `${name.replaceAll('`', '')}: ${state === 'on'}`);
    const [, wanted = ''] = /RELEASE_FUSES = \{([^}]*)\}/.exec(read('scripts/packaging/fuses.mjs')) ?? [];
    expect(rows).toHaveLength(9);
    expect(rows).toEqual([...wanted.matchAll(/\w+: \w+/g)].map(([fuse]) => fuse));
  });

  it.each(namedTests)('names a test that exists: $file “$title”', ({ file, title }) => {
    // Titles may be broken over lines by the formatter, and quoted either way.
    const titles = read(file).replaceAll("\\'", "'").replace(/\s+/g, ' ');
    expect(titles).toContain(title);
  });

  it('names tests for what it promises', () => {
    expect(namedTests.length).toBeGreaterThan(40);
  });
});

describe('the runtime', () => {
  it('Electron is pinned to one version, and no older one becomes a release', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const pinned = devDependencies.electron ?? '';
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
    // The three newest majors get security fixes; raised with each update.
    expect(Number(pinned.split('.')[0])).toBeGreaterThanOrEqual(45);
    // The substitute for closed networks is older, and packaging calls it an evaluation or refuses it.
    expect(read('scripts/packaging/edition.mjs')).toContain('if (!isOfficial && !isTest && !isEvaluation)');
  });
});
