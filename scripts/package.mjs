// `npm run package [-- --test] [-- --evaluation]`: the unpacked application for this platform, in dist/.
import { rmSync } from 'node:fs';
import { runMain, say, SetupProblem } from './setup/say.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { inRoot, root } from './setup/places.mjs';
import { ensureReady } from './setup/ready.mjs';

function readArguments(args) {
  const unknown = args.filter((argument) => argument !== '--test' && argument !== '--evaluation');
  if (unknown.length > 0)
    throw new SetupProblem({
      en: `unknown: ${unknown.join(' ')}. Usage: npm run package [-- --test] [-- --evaluation]`,
      de: `Unbekannt: ${unknown.join(' ')}. Aufruf: npm run package [-- --test] [-- --evaluation]`,
    });
  return { isTest: args.includes('--test'), isEvaluation: args.includes('--evaluation') };
}

/** Only Electron's own download may become a release; whatever else is used shows in every name. */
function nameEdition(runtime, { isTest, isEvaluation }) {
  const isOfficial = runtime.origin === 'official';
  if (!isOfficial && !isTest && !isEvaluation)
    throw new SetupProblem({
      en: 'a release is packaged with the official Electron download only, which is not available here. For evaluation: npm run package -- --evaluation',
      de: 'Eine Freigabe wird nur mit dem offiziellen Electron-Download gepackt, der hier nicht verfügbar ist. Zur Erprobung: npm run package -- --evaluation',
    });
  const words = [...(isTest ? ['test'] : []), ...(isOfficial && !isEvaluation ? [] : ['evaluation'])];
  const folder = [`${process.platform}-${process.arch}`, ...words].join('-');
  const product = ['Custos', ...words.map((word) => word[0].toUpperCase() + word.slice(1))].join(' ');
  return { folder: inRoot('dist', folder), product };
}

await runMain(async () => {
  const choice = readArguments(process.argv.slice(2));
  const runtime = await ensureReady();
  const { folder, product } = nameEdition(runtime, choice);
  ensureBuilt();

  process.env.CUSTOS_TEST_BUILD = choice.isTest ? '1' : '';
  rmSync(folder, { recursive: true, force: true });
  // Imported late: on a bare machine they are installed by ensureReady.
  const { build } = await import('electron-builder');
  const { default: afterPack } = await import('./packaging/after-pack.mjs');
  const { chooseFuses, findWrongFuses } = await import('./packaging/fuses.mjs');
  const { findPackagedProgram } = await import('./packaging/program.mjs');

  let program;
  await build({
    projectDir: root,
    publish: 'never',
    dir: true,
    config: {
      extends: 'electron-builder.yml',
      productName: product,
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      directories: { output: folder },
      afterPack: async (context) => {
        await afterPack(context);
        program = findPackagedProgram(context);
      },
    },
  });
  const wrong = await findWrongFuses(program, chooseFuses(choice));
  if (wrong.length > 0)
    throw new SetupProblem({
      en: `fuses differ in ${program}:\n${wrong.join('\n')}`,
      de: `Sicherungen weichen ab in ${program}:\n${wrong.join('\n')}`,
    });
  say({
    en: `packaged as ${product}, all nine fuses read back.`,
    de: `Gepackt als ${product}, alle neun Sicherungen zurückgelesen.`,
  });
  process.stdout.write(`${program}\n`);
});
