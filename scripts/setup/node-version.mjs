import { SetupProblem } from './say.mjs';

const LOWEST = [20, 19];

/** Stops with a clear message under a Node that is too old to run the tools. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return;
  throw new SetupProblem({
    en: `Node ${LOWEST.join('.')} or newer is needed, this is ${version}.`,
    de: `Node ${LOWEST.join('.')} oder neuer wird benötigt, dies ist ${version}.`,
  });
}
