/** Art. 30: a record of each bot from what is known of it, released with a second person, and the register as a file. */
export async function exportRegister({ call, callAgreed, inFolder }, backendId) {
  const { bots } = await call('backends.bots', { backendId });
  for (const { id: botId } of bots) {
    const { fields } = await call('records.propose', { botId, entry: 'support-bot', language: 'de' });
    const { id } = await call('records.save', { fields });
    await callAgreed('records.release', { id });
  }
  const { path, records } = await call('records.export', { format: 'xlsx', language: 'de', to: inFolder('register') });
  return { path, records };
}
