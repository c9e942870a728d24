import { openTestCore } from '../../testing/test-core.ts';

/** A process to be killed: opens the vault in the folder it is given and syncs, saying how far it is. */
const [folder, backendId] = process.argv.slice(2);
if (folder === undefined || backendId === undefined) throw new Error('folder and backend are needed');
const test = await openTestCore({ folder, hasVault: false });
await test.unlock();
const { jobId } = await test.call('backends.sync', { id: backendId });
process.stdout.write('syncing\n');
const job = await test.waitForJob(jobId);
process.stdout.write(`${job.state}\n`);
await test.dispose();
