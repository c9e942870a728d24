/** A pasted mail becomes a case whose person is recognised, found, and accepted as what was found. */
export async function openCase({ call }, email, asks) {
  const mail = { format: 'text', content: `Von: <${email}>\nBetreff: DSGVO\n\n${asks}` };
  const { kind, person, identifiers, language, text } = await call('requests.readMail', mail);
  const receivedAt = new Date().toISOString();
  const about = { kind: kind ?? 'inquiry', region: 'DE-BY', person, identifiers, language, text, receivedAt };
  const { id, number, dueOn } = await call('requests.open', { ...about, mail });
  const evidence = 'wrote from the address we know';
  await call('requests.checkIdentity', { id, result: 'confirmed', method: 'knownAddress', evidence });
  await call('requests.findSubjects', { id });
  const { links } = await call('requests.links', { id });
  await call('requests.decideLinks', { id, linkIds: links.map((link) => link.id), decision: 'accepted' });
  return { id, number, dueOn };
}

/** Drafts the letter that answers, finishes it, records that it left, and closes the case. */
export async function answer({ call }, { id, kind, values = {}, outcome, packageId }) {
  const { id: letterId, missing } = await call('requests.draftLetter', { id, kind, values });
  if (missing.length > 0) throw new Error(`the letter lacks ${missing.join(', ')}`);
  await call('requests.finishLetter', { id, letterId });
  const sent = { id, at: new Date().toISOString(), proof: 'sent from the office' };
  if (packageId !== undefined) await call('requests.recordDispatch', { ...sent, packageId, channel: 'courier' });
  const dispatch = { ...sent, letterId, channel: 'registeredPost', isAnswer: true };
  const { answeredAt } = await call('requests.recordDispatch', dispatch);
  const closed = await call('requests.close', { id, outcome });
  return { answeredAt, outcome: closed.outcome };
}
