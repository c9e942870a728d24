const reason = { purpose: 'request' };

/** People who told a bot their e-mail address: one is searched for, read in the clear and remembered. */
export async function findPeople({ call }, wanted) {
  const addresses = new Set();
  const { hits } = await call('transcripts.search', { text: 'example', role: 'person', reason, limit: 500 });
  for (const { conversationId, messageId, masks } of hits) {
    if (!masks.some(({ type }) => type === 'email')) continue;
    const { messages } = await call('transcripts.get', { conversationId, reason, unmask: [messageId] });
    const { text, found } = messages.find(({ id }) => id === messageId);
    const { start, end } = found.find(({ type }) => type === 'email');
    addresses.add(text.slice(start, end));
    if (addresses.size === wanted) return [...addresses];
  }
  throw new Error('too few people of the sample named an e-mail address');
}
