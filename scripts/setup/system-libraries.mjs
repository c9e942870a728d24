// What Electron's binary needs from the system, found with ldd and installed or named.
import { spawnSync } from 'node:child_process';
import { isInstalled } from './run-command.mjs';
import { say, SetupProblem } from './say.mjs';

/**
 * Debian packages (newer releases' names first) and the libraries each brings, itself or through what it depends on.
 * The first four are the whole of it on a bare Debian 12; the others serve machines that have part of it.
 */
const PACKAGES = [
  [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    'libgtk-3 libglib-2.0 libgobject-2.0 libgio-2.0 libatk-1.0 libatk-bridge-2.0 libatspi libcups libdbus-1 libcairo libpango-1.0 libX11 libXcomposite libXdamage libXext libXfixes libXrandr libxcb libxkbcommon',
  ],
  [['libnss3'], 'libnss3 libnssutil3 libsmime3 libnspr4'],
  [['libgbm1'], 'libgbm libexpat'],
  [['libasound2t64', 'libasound2'], 'libasound'],
  [['libglib2.0-0t64', 'libglib2.0-0'], 'libglib-2.0 libgobject-2.0 libgio-2.0'],
  [['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'], 'libatk-bridge-2.0 libatk-1.0 libatspi'],
  [['libatk1.0-0t64', 'libatk1.0-0'], 'libatk-1.0'],
  [['libatspi2.0-0t64', 'libatspi2.0-0'], 'libatspi'],
  [['libcups2t64', 'libcups2'], 'libcups'],
  [['libdbus-1-3'], 'libdbus-1'],
  [['libcairo2'], 'libcairo'],
  [['libpango-1.0-0'], 'libpango-1.0'],
  [['libxcomposite1'], 'libXcomposite'],
  [['libxdamage1'], 'libXdamage'],
  [['libxext6'], 'libXext'],
  [['libxfixes3'], 'libXfixes'],
  [['libxrandr2'], 'libXrandr'],
  [['libx11-6'], 'libX11'],
  [['libxcb1'], 'libxcb'],
  [['libxkbcommon0'], 'libxkbcommon'],
  [['libnspr4'], 'libnspr4'],
  [['libexpat1'], 'libexpat'],
  [['libudev1'], 'libudev'],
].map(([names, brings]) => ({ names, brings: brings.split(' ') }));

/** Libraries the dynamic linker does not find, e.g. `libnss3.so`. */
function findMissingLibraries(program) {
  const result = spawnSync('ldd', [program], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return [...(result.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

const stem = (library) => library.replace(/\.so(\.\d+)*$/, '');

/** The fewest packages that bring the missing libraries, each as its possible names, and what no package is known for. */
export function choosePackages(missingLibraries) {
  const missing = new Set(missingLibraries.map(stem));
  const packages = [];
  for (const { names, brings } of PACKAGES) {
    // The first library is the package's own: a package is chosen for that one, not for what comes along.
    if (!missing.has(brings[0])) continue;
    packages.push(names);
    for (const library of brings) missing.delete(library);
  }
  return { packages, unknown: missingLibraries.filter((library) => missing.has(stem(library))) };
}

function isKnownToApt(name) {
  const result = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(result.stdout ?? '');
}

const pickNames = (packages) => packages.map((names) => names.find(isKnownToApt) ?? names.at(-1));

/** Runs apt-get as root; its long output is shown only when it fails. */
function runApt(args) {
  const options = { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const result = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], options);
  if (result.status !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status === 0;
}

function installWithApt(packages) {
  // Sources of others may be out of reach; what matters is whether the packages can be installed.
  runApt(['update']);
  const names = pickNames(packages);
  say({ en: `installing ${names.join(' ')} …`, de: `Installiert wird: ${names.join(' ')} …` });
  return runApt(['install', '-y', '--no-install-recommends', ...names]);
}

/** The command that installs what is missing, for this system's package manager. */
function nameCommand(packages, libraries) {
  if (isInstalled('apt-get')) {
    const install = `apt-get install --no-install-recommends ${pickNames(packages).join(' ')}`;
    return isInstalled('sudo') ? `sudo apt-get update && sudo ${install}` : `su -c "apt-get update && ${install}"`;
  }
  const others = packages.flat().filter((name) => name === 'xauth' || name === 'xvfb');
  for (const manager of ['dnf', 'zypper'])
    if (isInstalled(manager)) {
      const wanted = [
        ...libraries.map((library) => `'${library}()(64bit)'`),
        ...(others.length > 0 ? ['xorg-x11-server-Xvfb', 'xauth'] : []),
      ];
      return `sudo ${manager} install ${wanted.join(' ')}`;
    }
  return `(${[...libraries, ...others].join(', ')})`;
}

/**
 * Makes sure Electron's binary finds its libraries and, for `needsDisplay` without a display, that Xvfb is there.
 * Installs them on Debian and its relatives as root; otherwise throws a SetupProblem that holds the command to run.
 */
export function ensureSystemLibraries(program, { needsDisplay }) {
  if (process.platform !== 'linux') return;
  const needsXvfb = needsDisplay && !process.env.DISPLAY && !(isInstalled('xvfb-run') && isInstalled('xauth'));
  const libraries = findMissingLibraries(program);
  if (libraries.length === 0 && !needsXvfb) return;

  const { packages } = choosePackages(libraries);
  if (needsXvfb) packages.push(['xvfb'], ['xauth']);
  const isDone = process.getuid?.() === 0 && isInstalled('apt-get') && packages.length > 0 && installWithApt(packages);
  const stillMissing = isDone ? findMissingLibraries(program) : libraries;
  if (isDone && stillMissing.length === 0) return;

  const command = nameCommand(packages, stillMissing);
  const names = [...stillMissing, ...(needsXvfb && !isDone ? ['xvfb-run'] : [])].join(', ');
  throw new SetupProblem({
    en: `Electron needs system libraries that are not installed: ${names}\nInstall them and start again:\n  ${command}`,
    de: `Electron braucht Systembibliotheken, die nicht installiert sind: ${names}\nInstallieren Sie sie und starten Sie erneut:\n  ${command}`,
  });
}
