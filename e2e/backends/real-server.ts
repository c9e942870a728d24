import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface RealServer {
  baseUrl: string;
  /** What the server keeps lies here. */
  folder: string;
  /** Sends JSON and returns the answer's; fails on any status but 2xx. */
  post(path: string, body: unknown): Promise<unknown>;
  delete(path: string): Promise<void>;
  stop(): Promise<void>;
}

const sourceOf = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));
const installedIn = (name: string): string => path.join(sourceOf(name), 'node_modules');

/** Set by `npm run test:backends`. */
const installsHeavy = process.env['CUSTOS_BACKENDS'] === 'all';

interface Heavy {
  builds?: readonly string[];
  afterwards?: { node: string; args: readonly string[] };
}

/**
 * Installs the pinned server of one folder once.
 * @param heavy takes minutes and gigabytes: only `npm run test:backends` installs it
 * @param heavy.builds packages with native code that no registry holds ready
 * @param heavy.afterwards what Node runs afterwards, e.g. a build
 * @returns why that is not possible here, or null
 */
export async function installServer(name: string, heavy?: Heavy): Promise<string | null> {
  const source = sourceOf(name);
  const stamp = path.join(installedIn(name), '.installed-lock.json');
  const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return null;
  if (heavy && !installsHeavy) return 'it is large; npm run test:backends installs it';
  const isWindows = process.platform === 'win32';
  const npm = promisify(execFile);
  const options = { cwd: source, shell: isWindows, timeout: heavy ? 1_800_000 : 300_000, maxBuffer: 64 * 1024 * 1024 };
  try {
    await npm('npm', ['ping', '--fetch-retries=0'], options);
  } catch {
    return 'the npm registry cannot be reached';
  }
  await npm('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  for (const built of heavy?.builds ?? []) {
    await npm('npm', ['run', 'install'], { ...options, cwd: path.join(installedIn(name), built) });
  }
  if (heavy?.afterwards) await npm(heavy.afterwards.node, [...heavy.afterwards.args], options);
  writeFileSync(stamp, lock);
  return null;
}

/** Starts a server of its own in a fresh folder, so that every test run begins without conversations. */
export async function startServer(options: {
  /** The folder of the server's pinned packages. */
  name: string;
  /** Relative to it; of folders what is in them. */
  files: readonly string[];
  /** How the server is called with Node, its packages being in `node_modules`. */
  command: (port: number) => string[];
  environment?: (port: number, folder: string) => Record<string, string>;
  headers?: Record<string, string>;
  /** Answered with any status as soon as the server listens. */
  health: string;
  /** Another Node than the one on the path. */
  node?: string;
  /** How long it may take to listen. */
  startSeconds?: number;
}): Promise<RealServer> {
  const { name, health, headers = {} } = options;
  const folder = mkdtempSync(path.join(tmpdir(), `custos-${name}-`));
  for (const file of options.files) {
    const isFolder = path.extname(file) === '';
    cpSync(path.join(sourceOf(name), file), isFolder ? folder : path.join(folder, file), { recursive: isFolder });
  }
  symlinkSync(installedIn(name), path.join(folder, 'node_modules'), 'junction');
  const port = await findFreePort();
  // A group of its own: the server may start children that must end with it.
  const server = spawn(options.node ?? 'node', options.command(port), {
    cwd: folder,
    env: { ...process.env, ...options.environment?.(port, folder) },
    stdio: 'pipe',
    detached: process.platform !== 'win32',
  });
  let said = '';
  const listen = (chunk: Buffer): void => void (said += chunk.toString());
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const baseUrl = `http://127.0.0.1:${port}`;

  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.pid !== undefined) {
      if (process.platform === 'win32') server.kill();
      else process.kill(-server.pid, 'SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  const ask = async (method: string, where: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(baseUrl + where, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${where} answered ${answer.status}`);
    return answer;
  };

  for (let attempt = 0; ; attempt++) {
    const isListening = await fetch(baseUrl + health).then(
      () => true,
      () => false,
    );
    if (isListening) break;
    if (attempt === 4 * (options.startSeconds ?? 60) || server.exitCode !== null) {
      await stop();
      throw new Error(`The server "${name}" did not start.\n${said}`);
    }
    await sleep(250);
  }
  return {
    baseUrl,
    folder,
    post: async (where, body) => (await ask('POST', where, body)).json(),
    delete: async (where) => void (await ask('DELETE', where)),
    stop,
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
