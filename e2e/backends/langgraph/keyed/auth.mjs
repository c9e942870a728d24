import { Auth, HTTPException } from '@langchain/langgraph-sdk/auth';

/** An administrator sees every thread, Ana her own. */
const users = { 'admin-key': 'admin', 'ana-key': 'ana' };

const onlyOwn = ({ user }) => (user.identity === 'admin' ? undefined : { owner: user.identity });

export const auth = new Auth()
  .authenticate((request) => {
    const identity = users[request.headers.get('x-api-key') ?? ''];
    if (!identity) throw new HTTPException(401, { message: 'a known key is needed' });
    return { identity, permissions: [] };
  })
  .on('*', onlyOwn);
