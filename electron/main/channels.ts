/** Names of the channels between the preload script and main. */
export const channels = {
  call: 'custos:call',
  choosePath: 'custos:choose-path',
  takeGivenVault: 'custos:take-given-vault',
  keepLanguage: 'custos:keep-language',
  event: 'custos:event',
} as const;

/** Argument by which the window's process learns the system's language. */
export const localeArgument = '--custos-locale=';
