const language = 'de';

/** Art. 33, 34 as an exercise: opened with a playbook, advised, decided, notified, worked through, closed, reported. */
export async function drillBreach({ call, inFolder }) {
  const now = new Date().toISOString();
  const { playbooks } = await call('playbooks.list', { language });
  const playbook = playbooks.find(({ id }) => id === 'leaked-api-key');
  const { id, number } = await call('incidents.open', {
    facts: { title: playbook.name, kind: 'breach', breachTypes: ['confidentiality'] },
    moments: { detected: now, aware: now },
    awareReasons: 'The exercise begins.',
    playbooks: [playbook.id],
    isDrill: true,
    language,
  });
  const reasons = 'Conversations could be read with the key.';
  const subject = 'authority';
  await call('incidents.advise', { id, subject, advises: 'notify', reasons });
  const controller = { name: 'Max Berger', position: 'Geschäftsführung' };
  await call('incidents.decide', { id, subject, choice: 'notify', reasons, ...controller });
  const draft = { id, type: 'initial', authorityId: 'DE-BY.private' };
  const { notificationId } = await call('incidents.draftNotification', draft);
  const sent = { at: new Date().toISOString(), channel: 'webForm', proof: 'exercise', reference: 'exercise' };
  await call('incidents.recordDispatch', { id, notificationId, ...sent });
  const { allTasks } = await call('incidents.get', { id, language });
  for (const { id: taskId } of allTasks)
    await call('incidents.setTask', { id, taskId, state: 'done', evidence: 'done' });
  await call('incidents.close', { id, note: 'end of the exercise' });
  const report = { id, format: 'pdf', language, to: inFolder('drill.pdf') };
  const { path } = await call('incidents.exportDrillReport', report);
  const { items } = await call('incidents.drillReport', { id, language });
  const count = (state) => items.filter((item) => item.state === state).length;
  return { number, path, onTime: count('onTime'), late: count('late'), notDone: count('notDone') };
}
