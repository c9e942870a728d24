// `npm run test:variants`: every journey in each of its languages and themes, where `npm test` walks through the first.
import { spawnSync } from 'node:child_process';
import { inRoot } from './setup/places.mjs';

const args = [inRoot('scripts', 'test.mjs'), '--only', 'e2e', 'journeys', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, CUSTOS_VARIANTS: 'all' },
});
process.exitCode = status ?? 1;
