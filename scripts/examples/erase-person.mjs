import { answer, openCase } from './open-case.mjs';

/** Art. 17: a plan of explicit ids, the word of a second person, deletion, read-back, certificate and the answer. */
export async function erasePerson(task, email) {
  const { call, callAgreed, inFolder } = task;
  const { id, number } = await openCase(task, email, 'Bitte löschen Sie alle meine Daten (Art. 17 DSGVO).');
  const { planId } = await call('requests.planErasure', { id });
  const { counts, isFinished } = await callAgreed('requests.execute', { id, planId });
  if (!isFinished) throw new Error(`not everything is gone: ${JSON.stringify(counts)}`);
  const certificate = { planId, format: 'pdf', language: 'de', to: inFolder('certificate.pdf') };
  const { path: certificatePath } = await call('requests.certificate', certificate);
  const { plan } = await call('requests.plan', { id });
  const tasks = await finishTasks(task, id);
  const { answeredAt, outcome } = await answer(task, { id, kind: 'completionErasure', outcome: 'erased' });
  return { number, state: plan.state, counts, tasks, answeredAt, outcome, certificatePath };
}

/** Art. 19 and what no interface can delete: somebody does it by hand, and says how that was seen. */
async function finishTasks({ call }, id) {
  const open = (await call('requests.get', { id })).tasks.filter(({ isDone }) => !isDone);
  for (const { id: taskId } of open) await call('requests.finishTask', { id, taskId, isDone: true, evidence: 'seen' });
  return open.map(({ kind }) => kind);
}
