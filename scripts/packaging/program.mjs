import path from 'node:path';

/** What fuses are burnt into: the program, on macOS the .app around it. `context` is electron-builder's, after packing. */
export function findPackagedProgram({ appOutDir, packager, electronPlatformName }) {
  const names = {
    darwin: `${packager.appInfo.productFilename}.app`,
    win32: `${packager.appInfo.productFilename}.exe`,
    linux: packager.executableName,
  };
  return path.join(appOutDir, names[electronPlatformName]);
}

/** The file in it that is started. */
export function findExecutable(program) {
  if (!program.endsWith('.app')) return program;
  return path.join(program, 'Contents', 'MacOS', path.basename(program, '.app'));
}
