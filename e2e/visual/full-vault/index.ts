import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { openTestCore } from '../../../electron/core/testing/test-core.ts';
import { person } from '../../fixtures/who.ts';
import { fillCases } from './fill-cases.ts';
import { conversations, fillChatbot } from './fill-chatbot.ts';
import { fillPeople } from './fill-people.ts';
import { fillProgramme } from './fill-programme.ts';
import { fillRegisters } from './fill-registers.ts';
import { fillRules } from './fill-rules.ts';
import { nameThing } from './long-words.ts';

/** Makes the vault that is too full for every screen, where the window looks for one: in the folder that is named. */
const folder = process.argv[2]!;
mkdirSync(folder, { recursive: true });
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

say(`${conversations} conversations`);
fillChatbot(path.join(folder, 'sample'));
const test = await openTestCore({ folder, hasVault: false });
const { user, displayName, passphrase } = person;
await test.call('vault.create', { user, displayName, passphrase, controller: { name: nameThing(0) } });
await test.call('approvals.setMode', { mode: 'onePerson' });
const { id: backendId } = await test.call('backends.addSample', { name: 'Kundenservice' });
const { state, problem } = await test.finish('backends.sync', backendId);
if (state !== 'done') throw new Error(`the sample could not be synced: ${problem?.code}`);
const { bots } = await test.call('backends.bots', { backendId });
const places = { backendId, botIds: bots.map(({ id }) => id) };
for (const fill of [fillRules, fillCases, fillRegisters, fillProgramme, fillPeople]) {
  say(fill.name);
  await fill(test, places);
}
say('checks');
const { jobId } = await test.call('checks.run', {});
await test.waitForJob(jobId);
await test.call('vault.setIdleLock', { minutes: 240 });
await test.core.close();
renameSync(test.vaultPath, path.join(folder, 'main.custos'));
renameSync(path.join(folder, 'sample'), path.join(folder, 'sample-chatbot'));
