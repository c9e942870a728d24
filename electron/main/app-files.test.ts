import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFile } from './app-files.ts';

const folder = path.resolve('/somewhere/renderer');
const inside = (name: string) => path.join(folder, name);

describe('files of the window', () => {
  it('finds the page and what it consists of', () => {
    expect(findFile(folder, 'app://custos/')).toBe(inside('index.html'));
    expect(findFile(folder, 'app://custos/index.html?x#y')).toBe(inside('index.html'));
    expect(findFile(folder, 'app://custos/assets/index-1.js')).toBe(inside(path.join('assets', 'index-1.js')));
  });

  it.each([
    'app://custos/..%2fmain%2findex.js',
    'app://custos/%2e%2e%2fmain%2findex.js',
    'app://custos/assets/..%2f..%2fmain%2findex.js',
    'app://custos/..%5cmain%5cindex.js',
    'app://custos/C:%2fwindows%2fx.js',
    'app://custos/index.html%00.js',
    'app://custos/%E0%A4%A.js',
    'app://custos/..%2frenderer-other%2fx.js',
    'app://custos/package.lock',
    'app://custos/assets',
    'app://other/index.html',
    'app://custos:1/index.html',
    'file:///somewhere/renderer/index.html',
    'https://custos/index.html',
    'custos',
  ])('refuses %s', (url) => {
    expect(findFile(folder, url)).toBeNull();
  });
});
