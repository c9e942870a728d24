import path from 'node:path';

/** The packaged program: what fuses are burnt into and what is started. `context` is electron-builder's, after packing. */
export function findPackagedProgram({ appOutDir, packager, electronPlatformName }) {
  const names = {
    darwin: `${packager.appInfo.productFilename}.app`,
    win32: `${packager.appInfo.productFilename}.exe`,
    linux: packager.executableName,
  };
  return path.join(appOutDir, names[electronPlatformName]);
}
