const present = (environment, names) => names.every((name) => Boolean(environment[name]));

/** What electron-builder reads by itself, by platform: each line is one complete way to sign, or to notarise. */
const certificates = {
  darwin: [['CSC_LINK', 'CSC_KEY_PASSWORD'], ['CSC_NAME']],
  win32: [
    ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
    ['CSC_LINK', 'CSC_KEY_PASSWORD'],
  ],
  linux: [],
};
const notaries = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
];

/**
 * Whether and how a build is signed, decided by the environment alone: a certificate that happens to lie in the
 * keychain signs nothing, and one that is named and doesn't work fails the build instead of leaving it unsigned.
 * @returns {{ isSigned: boolean, isNotarised: boolean, config: object }} `config` for electron-builder
 */
export function chooseSigning(platform, environment) {
  const isSigned = certificates[platform].some((names) => present(environment, names));
  const isNotarised = platform === 'darwin' && isSigned && notaries.some((names) => present(environment, names));
  const config = { forceCodeSigning: isSigned };
  if (platform === 'darwin') config.mac = { notarize: isNotarised, ...(!isSigned && { identity: null }) };
  return { isSigned, isNotarised, config };
}
