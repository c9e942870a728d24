// `npm run test:backends`: the connectors against real servers, also the large ones that `npm test` leaves out. Installs
// their pinned versions on demand (several gigabytes and minutes the first time).
import { spawnSync } from 'node:child_process';
import { inRoot } from './setup/places.mjs';

const args = [inRoot('scripts', 'test.mjs'), '--only', 'unit', 'e2e/backends', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, CUSTOS_BACKENDS: 'all' },
});
process.exitCode = status ?? 1;
