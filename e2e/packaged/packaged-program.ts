import path from 'node:path';

/** What was packaged for this run: the file that is started. */
export function packagedProgram(): string {
  const program = process.env.CUSTOS_PACKAGED_PROGRAM;
  if (!program) throw new Error('nothing was packaged: npm run test:packaged');
  return program;
}

/** Where the application's own files lie in it. */
export function resourcesFolder(): string {
  const folder = path.dirname(packagedProgram());
  return process.platform === 'darwin' ? path.join(folder, '..', 'Resources') : path.join(folder, 'resources');
}

/** Chromium's sandbox refuses to work for root; for everybody else it stays on. */
export const sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
