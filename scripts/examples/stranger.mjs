// Four tasks of a data-protection officer on the sample chatbot, with the command line alone:
//   node scripts/examples/stranger.mjs FOLDER
// An access request is answered, a person erased and the erasure verified, a register of processing exported, a breach
// drilled. FOLDER is new and holds the vault, the sample chatbot and every file that is written. Passphrases come from
// CUSTOS_PASSPHRASE and CUSTOS_SECOND_PASSPHRASE, or are made up for this vault and forgotten at the end.
// Prints the proofs as JSON.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runMain, say, SetupProblem } from '../setup/say.mjs';
import { answerAccess } from './answer-access.mjs';
import { openCommandLine, verifyFile } from './command-line.mjs';
import { drillBreach } from './drill-breach.mjs';
import { erasePerson } from './erase-person.mjs';
import { exportRegister } from './export-register.mjs';
import { findPeople } from './find-people.mjs';

const controller = { name: 'Muster AG' };

/** Makes a vault of two people: Dana works in it, Max agrees to what cannot be undone. */
async function openVault(folder) {
  const vault = path.join(folder, 'stranger.custos');
  const first = process.env.CUSTOS_PASSPHRASE ?? randomBytes(24).toString('base64');
  const second = process.env.CUSTOS_SECOND_PASSPHRASE ?? randomBytes(24).toString('base64');
  const places = { CUSTOS_USER_DATA: folder };
  const secrets = { ...places, CUSTOS_PASSPHRASE: first, CUSTOS_SECOND_PASSPHRASE: second };
  const dana = openCommandLine({ vault, user: 'dana' }, secrets);
  await dana.call('vault.create', { user: 'dana', displayName: 'Dana Probst', controller });
  const invited = { name: 'max', displayName: 'Max Berger', role: 'decisionMaker' };
  const { invitationCode } = await dana.call('users.add', invited);
  await dana.end();
  const joining = { ...places, CUSTOS_PASSPHRASE: invitationCode, CUSTOS_NEW_PASSPHRASE: second };
  const max = openCommandLine({ vault, user: 'max' }, joining);
  await max.call('vault.changePassphrase');
  await max.end();
  return openCommandLine({ vault, user: 'dana' }, secrets);
}

/** Max, who types his passphrase beside Dana, sees what will happen and agrees; then it is done. */
function withSecondPerson({ call }) {
  return async (procedure, input) => {
    const { id } = await call('approvals.request', { procedure, input, note: 'ready' });
    await call('approvals.decide', { id, decision: 'approve', note: 'seen', as: { user: 'max' } });
    return call(procedure, input);
  };
}

await runMain(async () => {
  const [named] = process.argv.slice(2);
  if (named === undefined) {
    throw new SetupProblem({
      en: 'usage: node scripts/examples/stranger.mjs FOLDER',
      de: 'Aufruf: node scripts/examples/stranger.mjs ORDNER',
    });
  }
  const folder = path.resolve(named);
  mkdirSync(folder, { recursive: true });
  const inFolder = (name) => path.join(folder, name);
  const dana = await openVault(folder);
  const task = { call: dana.call, callAgreed: withSecondPerson(dana), inFolder };
  try {
    say({ en: 'the sample chatbot is added and read', de: 'der Beispiel-Chatbot wird hinzugefügt und gelesen' });
    const { id: backendId } = await dana.call('backends.addSample');
    const { conversations } = await dana.call('backends.sync', { id: backendId });
    const [asksForAccess, asksForErasure] = await findPeople(task, 2);
    say({ en: 'a request for access is answered', de: 'ein Antrag auf Auskunft wird beantwortet' });
    const access = await answerAccess(task, asksForAccess);
    say({ en: 'a person is erased', de: 'eine Person wird gelöscht' });
    const erasure = await erasePerson(task, asksForErasure);
    say({ en: 'the register is exported', de: 'das Verzeichnis wird ausgegeben' });
    const register = await exportRegister(task, backendId);
    say({ en: 'a breach is drilled', de: 'eine Datenpanne wird geübt' });
    const drill = await drillBreach(task);
    const { path: log, entries } = await dana.call('audit.export', { to: inFolder('log.jsonl') });
    const proofs = {
      synced: { conversations },
      access,
      erasure: { ...erasure, certificate: await verifyFile('verify-certificate', erasure.certificatePath) },
      register,
      drill,
      log: { path: log, entries, intact: (await verifyFile('verify-log', log)).intact },
    };
    process.stdout.write(`${JSON.stringify(proofs, null, 2)}\n`);
  } finally {
    await dana.end();
  }
});
