// `npm run package [-- --test|--evaluation|--installers]`: the application for this platform, in dist/.
import { rmSync } from 'node:fs';
import { runMain, say, SetupProblem } from './setup/say.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { inRoot, root } from './setup/places.mjs';
import { ensureReady } from './setup/ready.mjs';
import { nameEdition, readArguments } from './packaging/edition.mjs';
import { describeMaker } from './packaging/maker.mjs';
import { chooseSigning } from './packaging/signing.mjs';

/** Burns, reads back and returns the program once electron-builder has laid it out. */
function watchPacking(afterPack, findPackagedProgram) {
  const packed = { program: '' };
  const watch = async (context) => {
    await afterPack(context);
    packed.program = findPackagedProgram(context);
  };
  return { packed, watch };
}

function saySigning({ isSigned, isNotarised }) {
  if (isNotarised) say({ en: 'signed and notarised.', de: 'Signiert und notarisiert.' });
  else if (isSigned) say({ en: 'signed, not notarised.', de: 'Signiert, nicht notarisiert.' });
  else
    say({
      en: 'not signed: the environment names no certificate for this platform (docs/packaging.md).',
      de: 'Nicht signiert: Die Umgebung nennt für diese Plattform kein Zertifikat (docs/packaging.md).',
    });
}

await runMain(async () => {
  const choice = readArguments(process.argv.slice(2));
  const runtime = await ensureReady();
  const { name, product } = nameEdition(runtime, choice, process);
  const folder = inRoot('dist', name);
  const maker = choice.isInstallers ? describeMaker(process.platform, process.env) : {};
  const signing = chooseSigning(process.platform, process.env);
  ensureBuilt();

  process.env.CUSTOS_TEST_BUILD = choice.isTest ? '1' : '';
  rmSync(folder, { recursive: true, force: true });
  // Imported late: on a bare machine they are installed by ensureReady.
  const { build } = await import('electron-builder');
  const { default: afterPack } = await import('./packaging/after-pack.mjs');
  const { chooseFuses, findWrongFuses } = await import('./packaging/fuses.mjs');
  const { findExecutable, findPackagedProgram } = await import('./packaging/program.mjs');
  const { packed, watch } = watchPacking(afterPack, findPackagedProgram);

  await build({
    projectDir: root,
    publish: 'never',
    ...(choice.isInstallers ? {} : { dir: true }),
    config: {
      extends: 'electron-builder.yml',
      productName: product,
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      directories: { output: folder },
      ...signing.config,
      ...maker,
      afterPack: watch,
    },
  });
  const wrong = await findWrongFuses(packed.program, chooseFuses(choice));
  if (wrong.length > 0)
    throw new SetupProblem({
      en: `fuses differ in ${packed.program}:\n${wrong.join('\n')}`,
      de: `Sicherungen weichen ab in ${packed.program}:\n${wrong.join('\n')}`,
    });
  saySigning(signing);
  say({
    en: `packaged as ${product}, all nine fuses read back.`,
    de: `Gepackt als ${product}, alle neun Sicherungen zurückgelesen.`,
  });
  process.stdout.write(`${findExecutable(packed.program)}\n`);
});
