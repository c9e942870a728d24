import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { procedureNames } from '../shared/contract/index.ts';
import { fontFiles } from './core/documents/pdf/fonts.ts';

const inRoot = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Everything that runs on Node, by the file it becomes in out/. Worker files lie beside core's code, which names them. */
const nodePrograms = {
  'main/index': 'electron/main/index.ts',
  'core/process': 'electron/core/process.ts',
  'core/content-worker': 'electron/core/vault/content-worker.ts',
  'core/detection-worker': 'electron/core/detection/detection-worker.ts',
  'core/sample-worker': 'electron/sample/worker.ts',
  'cli/index': 'electron/cli/run-cli.ts',
};
const input = Object.fromEntries(Object.entries(nodePrograms).map(([name, file]) => [name, inRoot(file)]));

/** Shown in the settings, to compare with the newest. */
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };

const { resolve } = createRequire(import.meta.url);
/** What core reads at run time, by its place in out/: fonts, and the colour profile pdfkit looks for beside itself. */
const readAtRunTime = {
  ...Object.fromEntries(Object.values(fontFiles).map((file) => [`core/fonts/${path.basename(file)}`, resolve(file)])),
  'core/fonts/NotoSans.LICENSE.txt': resolve('@expo-google-fonts/noto-sans/LICENSE_FONT'),
  'core/fonts/DejaVuSans.LICENSE.txt': resolve('dejavu-fonts-ttf/LICENSE'),
  'core/data/verify-case-file.mjs': inRoot('scripts/verify-case-file.mjs'),
  'core/data/sRGB_IEC61966_2_1.icc': path.join(path.dirname(resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'),
};

// Only what package.json lists as a dependency (the SQLite with its native part) stays outside the bundles.
export default defineConfig({
  main: {
    define: { custosProcedureNames: JSON.stringify(procedureNames) },
    // Its other build declares a `require`, and so does electron-vite in the same file.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    plugins: [
      {
        name: 'custos:clear-node-programs',
        buildStart() {
          for (const folder of ['main', 'core', 'cli'])
            rmSync(inRoot(`out/${folder}`), { recursive: true, force: true });
        },
      },
      {
        name: 'custos:lay-out-files',
        generateBundle() {
          for (const [fileName, from] of Object.entries(readAtRunTime))
            this.emitFile({ type: 'asset', fileName, source: readFileSync(from) });
        },
      },
    ],
    build: {
      outDir: inRoot('out'),
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'core/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: inRoot('out/preload'),
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inRoot('electron/preload/index.ts') },
        // A sandboxed preload script is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: inRoot('renderer'),
    plugins: [react()],
    define: { custosVersion: JSON.stringify(version) },
    build: {
      outDir: inRoot('out/renderer'),
      emptyOutDir: true,
      target: 'chrome148',
      // The content security policy takes fonts and scripts from files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 3000,
      // A third of the size to read and parse before the first screen.
      minify: 'oxc',
      rolldownOptions: { input: { index: inRoot('renderer/index.html') } },
    },
  },
});
