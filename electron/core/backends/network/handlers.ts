import { createHash } from 'node:crypto';
import type { Handlers } from '../../handlers.ts';
import { writeMeta } from '../../vault/index.ts';
import { describeNetwork, prepareNetwork, readNetwork } from './stored-network.ts';

export const networkHandlers: Pick<Handlers<'backends'>, 'network' | 'setNetwork'> = {
  network: (context) => ({ output: describeNetwork(readNetwork(context.register)) }),

  setNetwork(context, input) {
    const network = prepareNetwork(context.vault, input);
    return {
      refs: {
        hasProxy: network.proxy !== null,
        exceptions: network.noProxy.length,
        certificates: network.certificates.length,
        // Whom Custos trusts with credentials: the log tells one set of authorities from another.
        certificatesHash: createHash('sha256').update(network.certificates.toSorted().join()).digest('hex'),
      },
      write(register) {
        writeMeta(register, 'network', JSON.stringify(network));
        return describeNetwork(network);
      },
    };
  },
};
