import { answer, openCase } from './open-case.mjs';

/** Art. 15(1)(a)-(h): what only the organisation itself knows. */
const information = {
  purposes: 'Beantwortung von Fragen zu Bestellungen',
  categories: 'Kontaktdaten und Inhalte der Gespräche',
  recipients: 'keine außerhalb der Muster AG',
  storagePeriod: '90 Tage nach dem letzten Gespräch',
  automatedDecisions: 'finden nicht statt',
};

/** Art. 15: an encrypted package, apart from it the letter with its passphrase, and the answer. */
export async function answerAccess(task, email) {
  const { call, inFolder } = task;
  const { id, number, dueOn } = await openCase(task, email, 'Ich bitte um Auskunft nach Art. 15 DSGVO.');
  const { conversations } = await call('requests.scope', { id });
  for (const { conversationId } of conversations) await call('requests.decideAll', { id, conversationId });
  const places = { to: inFolder('copy.zip'), passphraseLetterTo: inFolder('passphrase.pdf') };
  const {
    id: packageId,
    path,
    passphraseLetterPath,
    messages,
    sha256,
  } = await call('requests.package', {
    id,
    information,
    ...places,
  });
  const letter = { id, kind: 'completionAccess', values: information, outcome: 'granted', packageId };
  const { answeredAt, outcome } = await answer(task, letter);
  return { number, dueOn, answeredAt, outcome, path, passphraseLetterPath, messages, sha256 };
}
