import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot, root } from '../setup/places.mjs';

const notOurs = new Set(['node_modules', 'out', 'dist', 'test-results', 'playwright-report', '.git']);

function listDocuments(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return listDocuments(place);
    return entry.name.endsWith('.md') ? [place] : [];
  });
}

const documents = listDocuments(root).map((place) => ({
  name: path.relative(root, place),
  folder: path.dirname(place),
  text: readFileSync(place, 'utf8'),
}));
const withoutBlocks = (text) => text.replace(/^```.*?^```/gms, '');
const withoutCode = (text) => withoutBlocks(text).replace(/`[^`]*`/g, '');

/** As the pages of a repository name their headings. */
const nameHeading = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
const listAnchors = (text) =>
  [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => nameHeading(heading));

/** Targets of links and pictures inside the repository. */
const listLinks = (text) =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

const top = new Set(readdirSync(root));
/** Files and folders named in code: what begins with a folder of the project, places for a name apart. */
const listNamed = (text) =>
  [...withoutBlocks(text).matchAll(/`([^`\s]+)`/g)]
    .map(([, named]) => named)
    .filter((named) => named.includes('/') && top.has(named.split('/')[0]) && !/[*…<>A-Z]{3,}|[*…]/.test(named))
    .flatMap((named) => {
      const choices = /\{([^}]+)\}/.exec(named);
      return choices ? choices[1].split(',').map((choice) => named.replace(choices[0], choice)) : [named];
    });

describe('the documents', () => {
  it('are found', () => {
    const names = documents.map(({ name }) => name);
    for (const name of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/manual/de/start.md'])
      expect(names).toContain(name);
  });

  it.each(documents)('$name leads nowhere that is not there', ({ folder, text }) => {
    const broken = listLinks(text).filter((target) => {
      const [file, anchor] = target.split('#');
      const place = file === '' ? undefined : path.join(folder, decodeURIComponent(file));
      if (place && !existsSync(place)) return true;
      if (!anchor) return false;
      return !listAnchors(place ? readFileSync(place, 'utf8') : text).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  // What the changelog and decisions name was there at their time.
  it.each(documents.filter(({ name }) => !/CHANGELOG|decisions/.test(name)))(
    '$name names no file that is not there',
    ({ text }) => {
      expect(listNamed(text).filter((named) => !existsSync(inRoot(named)))).toEqual([]);
    },
  );

  it('name no script that package.json lacks', () => {
    const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const unknown = documents.flatMap(({ name, text }) =>
      [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)]
        .filter(([, script]) => !(script in scripts))
        .map(([, script]) => `${name}: ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  it('say of every folder what it is about', () => {
    const architecture = readFileSync(inRoot('docs/architecture.md'), 'utf8');
    const missing = (folder) =>
      readdirSync(inRoot(folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !architecture.includes(`\`${folder}/${entry.name}`))
        .map((entry) => entry.name);
    expect(missing('electron/core')).toEqual([]);
    for (const folder of ['electron', 'e2e', 'shared', 'scripts', 'renderer'])
      expect(missing(folder), folder).toEqual([]);
  });

  it('show pictures of both languages, and none that no script takes', () => {
    const [german, english] = ['de', 'en'].map((language) => readdirSync(inRoot('docs/pictures', language)));
    const taken = readFileSync(inRoot('e2e/pictures/take-pictures.ts'), 'utf8');
    expect(german).toEqual(english);
    for (const file of english) expect(taken).toContain(`picture('${path.basename(file, '.png')}')`);
  });
});
