import { rmSync } from 'node:fs';
import path from 'node:path';
import { chooseFuses, findWrongFuses, setFuses } from './fuses.mjs';
import { findPackagedProgram } from './program.mjs';

/** Sets the fuses before anything is signed, and takes out Electron's own demonstration application. Called by electron-builder. */
export default async function afterPack(context) {
  rmSync(path.join(context.packager.getResourcesDir(context.appOutDir), 'default_app.asar'), { force: true });
  const program = findPackagedProgram(context);
  const fuses = chooseFuses({ isTest: process.env.CUSTOS_TEST_BUILD === '1' });
  await setFuses(program, fuses, { resetAdHocDarwinSignature: context.electronPlatformName === 'darwin' });
  const wrong = await findWrongFuses(program, fuses);
  if (wrong.length > 0) throw new Error(`fuses differ in ${program}:\n${wrong.join('\n')}`);
}
