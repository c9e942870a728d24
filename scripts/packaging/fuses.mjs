import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Every switch that Electron burns into its binary, by its name in @electron/fuses. */
export const RELEASE_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** The test build differs in one: without the inspector nobody can drive its window. */
export const chooseFuses = ({ isTest }) =>
  isTest ? { ...RELEASE_FUSES, EnableNodeCliInspectArguments: true } : RELEASE_FUSES;

/** Burns the fuses into a program (on macOS the .app). Fails if the binary has a fuse that is not named here. */
export async function setFuses(program, fuses, { resetAdHocDarwinSignature = false } = {}) {
  const byNumber = Object.fromEntries(Object.entries(fuses).map(([name, isOn]) => [FuseV1Options[name], isOn]));
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature,
    ...byNumber,
  });
}

/** Reads the fuses back. Returns a line for each that is not as wanted, or that is in the binary but not named. */
export async function findWrongFuses(program, fuses) {
  const wire = await getCurrentFuseWire(program);
  const numbers = Object.keys(wire).filter((key) => /^\d+$/.test(key));
  const unnamed = numbers
    .filter((number) => !(FuseV1Options[number] in fuses))
    .map((number) => `fuse ${number}: not named`);
  const wrong = Object.entries(fuses).flatMap(([name, isOn]) => {
    const state = wire[FuseV1Options[name]];
    return state === (isOn ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [`${name}: ${FuseState[state] ?? 'absent'}, wanted ${isOn ? 'on' : 'off'}`];
  });
  return [...wrong, ...unnamed];
}
