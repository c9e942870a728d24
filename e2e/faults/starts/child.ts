import { once } from 'node:events';
import { openTestCore, problemCode, testPassphrase, testUser } from '../../../electron/core/testing/test-core.ts';

/** One of many that want the same vault at the same moment: waits for the word, tries once, changes something, ends. */
const [folder, name] = process.argv.slice(2) as [string, string];
const test = await openTestCore({ folder, hasVault: false });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
let code = await problemCode(test.call('vault.unlock', { user: testUser, passphrase: testPassphrase }));
if (code === null) code = await problemCode(test.call('controllers.add', { name }));
await test.core.close();
process.stdout.write(`${code ?? 'in'}\n`);
process.exit(0);
