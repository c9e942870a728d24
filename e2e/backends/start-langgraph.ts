import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const source = fileURLToPath(new URL('./langgraph', import.meta.url));
const installed = path.join(source, 'node_modules');
const stamp = path.join(installed, '.installed-lock.json');

export interface LangGraphServer {
  baseUrl: string;
  /** Sends JSON and returns the answer's; fails on any status but 2xx. */
  post(path: string, body: unknown): Promise<unknown>;
  delete(path: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Installs the pinned server once. (Its package.json holds back one library of the server's own start page, whose
 * newest builds some registries do not have for every platform, which `npm ci` insists on.)
 * @returns why that is not possible here, or null
 */
export async function installLangGraph(): Promise<string | null> {
  const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return null;
  const isWindows = process.platform === 'win32';
  const npm = promisify(execFile);
  const options = { cwd: source, shell: isWindows, timeout: 300_000 };
  try {
    await npm('npm', ['ping', '--fetch-retries=0'], options);
  } catch {
    return 'the npm registry cannot be reached';
  }
  await npm('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  writeFileSync(stamp, lock);
  return null;
}

/** A server of its own in a fresh folder, so that every test run begins without threads. */
export async function startLangGraph(
  variant: 'open' | 'keyed',
  headers: Record<string, string> = {},
): Promise<LangGraphServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-langgraph-'));
  for (const file of ['package.json', 'graph.mjs']) cpSync(path.join(source, file), path.join(folder, file));
  cpSync(path.join(source, variant), folder, { recursive: true });
  symlinkSync(installed, path.join(folder, 'node_modules'), 'junction');
  const port = await findFreePort();
  const program = path.join(installed, '@langchain', 'langgraph-cli', 'dist', 'cli', 'cli.mjs');
  const args = [program, 'dev', '--no-browser', '--host', '127.0.0.1', '--port', String(port)];
  // A group of its own: the server starts children that must end with it.
  const server = spawn('node', args, { cwd: folder, stdio: 'pipe', detached: process.platform !== 'win32' });
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
    const isListening = await fetch(`${baseUrl}/ok`).then(
      () => true,
      () => false,
    );
    if (isListening) break;
    if (attempt === 240 || server.exitCode !== null) {
      await stop();
      throw new Error(`The LangGraph server did not start.\n${said}`);
    }
    await sleep(250);
  }
  return {
    baseUrl,
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
