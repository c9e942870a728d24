import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { asNode, nodeFlags } from '../setup/electron-node.mjs';
import { inRoot } from '../setup/places.mjs';
import { ensureReady } from '../setup/ready.mjs';

/**
 * One person at `npm run cli -- --vault … --user … run -`: a line in, a line out. Progress stays on stderr.
 * @param secrets such as CUSTOS_PASSPHRASE: secrets are never arguments
 */
export function openCommandLine({ vault, user }, secrets) {
  const args = [inRoot('scripts', 'cli.mjs'), '--vault', vault, '--user', user, 'run', '-'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...secrets },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async call(procedure, input = {}) {
      child.stdin.write(`${JSON.stringify({ procedure, input })}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${procedure}: the command line ended`);
      const { ok, problem } = JSON.parse(value);
      if (problem) throw new Error(`${procedure}: ${JSON.stringify(problem)}`);
      return ok;
    },
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}

/** One of the stand-alone verifiers, which know no vault: `npm run verify-certificate -- FILE`, `npm run verify-log -- FILE`. */
export async function verifyFile(verifier, file) {
  const { program } = await ensureReady({ isQuiet: true });
  const args = [...nodeFlags, inRoot('electron', 'cli', `${verifier}.ts`), file];
  const child = spawn(program, args, { env: asNode(), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const said = await text(child.stdout);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${verifier}: the file is not intact`);
  return JSON.parse(said);
}
