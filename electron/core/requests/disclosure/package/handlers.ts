import type { Handlers } from '../../../handlers.ts';
import { addRequestEvent } from '../../request-events.ts';
import { requireIdentifiedRequest } from '../../request-rows.ts';
import { writePackage } from './write-package.ts';

export const packageHandlers: Pick<Handlers<'requests'>, 'package'> = {
  package(context, input) {
    const request = requireIdentifiedRequest(context.register, input.id);
    const { userId } = context.session;
    return {
      subjectId: request.id,
      refs: { requestId: request.id, unreviewed: input.unreviewed },
      run: (control) => writePackage(context, request, input, control),
      finish(register, { id, kind, language, conversations, messages, redacted, withheld, unreviewed, sha256 }) {
        const now = context.now();
        const counts = { conversations, messages, redacted, withheld, unreviewed };
        addRequestEvent(register, request.id, {
          type: 'packageWritten',
          at: now,
          recordedAt: now,
          userId,
          values: { packageId: id, kind, language, ...counts, sha256 },
        });
      },
      refsWhenDone: ({ id, kind, messages, redacted, withheld, unreviewed, sha256 }) => ({
        packageId: id,
        kind,
        messages,
        redacted,
        withheld,
        unreviewed,
        sha256,
      }),
    };
  },
};
