import { spawn, spawnSync } from 'node:child_process';

/** Runs a program to its end with its output on stderr. Returns the exit code (null when it could not start or was killed). */
export function runLoudly(command, args, options = {}) {
  const result = spawnSync(command, args, { ...options, stdio: ['ignore', 2, 2] });
  return result.status;
}

/** Runs npm with the npm that started us, otherwise the one on the PATH. */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own && own.endsWith('npm-cli.js')) return runLoudly(process.execPath, [own, ...args], options);
  const isWindows = process.platform === 'win32';
  return runLoudly(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows });
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/** Runs a program in our place: same stdio, signals handed on, resolves to the exit code to end with. */
export function runInOurPlace(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    // A terminal sends Ctrl-C to the whole group: the child has it already and must not see it twice.
    const hasOwnInterrupt = process.stdin.isTTY;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => {
        if (signal !== 'SIGINT' || !hasOwnInterrupt) child.kill(signal);
      });
    // npm ends at once on a signal and takes only the shell between us along: being adopted means we were meant too.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, 500);
    watch.unref();
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0)));
  });
}

/** Whether a program is on the PATH (Linux and macOS). */
export function isInstalled(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}
