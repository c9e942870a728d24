import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupProblem } from './say.mjs';

const readKernelSetting = (name) => {
  const file = `/proc/sys/${name}`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
};

/** Whether ordinary users may create the namespaces that Chromium's sandbox is made of. */
function hasUserNamespaces() {
  if (readKernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  const attempt = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' });
  return attempt.error !== undefined || attempt.status === 0;
}

/**
 * Makes sure that Chromium can build its sandbox, which stays on for everybody but root.
 * Where the system forbids that, Electron would end with a trace; this says what an administrator can do instead.
 */
export function checkSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = path.join(folder, 'chrome-sandbox');
  const isHelperReady = existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4000) !== 0;
  if (isHelperReady || hasUserNamespaces()) return;
  const command = `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
  throw new SetupProblem({
    en: `this system does not let ordinary users create the namespaces that Electron's sandbox needs. Let its helper do it:\n  ${command}`,
    de: `Dieses System erlaubt gewöhnlichen Benutzern nicht, die Namensräume anzulegen, die Electrons Sandbox braucht. Lassen Sie es ihr Hilfsprogramm tun:\n  ${command}`,
  });
}
