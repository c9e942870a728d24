import { SetupProblem } from '../setup/say.mjs';

/**
 * A Debian package must name who answers for it. That is whoever builds it, so the environment says it.
 * @returns {object} for electron-builder
 */
export function describeMaker(platform, { CUSTOS_HOMEPAGE: homepage, CUSTOS_MAINTAINER: maintainer }) {
  if (platform !== 'linux') return {};
  if (!homepage || !maintainer)
    throw new SetupProblem({
      en: 'a Debian package names its home page and its maintainer: set CUSTOS_HOMEPAGE to an address and CUSTOS_MAINTAINER to "Name <mail address>".',
      de: 'Ein Debian-Paket nennt seine Webseite und wer es betreut: CUSTOS_HOMEPAGE auf eine Adresse und CUSTOS_MAINTAINER auf „Name <Mailadresse>“ setzen.',
    });
  return { extraMetadata: { homepage }, linux: { maintainer } };
}
