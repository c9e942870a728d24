import { z } from 'zod';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { useCall } from '../../lib/queries.ts';
import { isMessageId } from '../../lib/messages.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useProblemText } from '../../ui/problem-message.tsx';
import type { Meaning } from '../../ui/status.tsx';

interface JobWords {
  name(job: JobSummary): string;
  outcome(job: JobSummary): string;
  meaning(job: JobSummary): Meaning;
}

/** What the texts may name; a job that counts something else has a text without. */
const counted = z.object({
  conversations: z.number().default(0),
  messages: z.number().default(0),
  seconds: z.number().default(0),
  /** Conversations that could not be read. */
  unread: z.number().default(0),
});

/** What a job does, and how it ended, in words. */
export function useJobWords(): JobWords {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const backends = useCall('backends.list', { includeRemoved: true });
  return {
    name(job) {
      const id = `jobs.name.${job.procedure}`;
      const subject = backends.data?.backends.find((backend) => backend.id === job.subjectId)?.name ?? '';
      return isMessageId(id) ? text(id, { subject }) : job.procedure;
    },
    outcome(job) {
      if (job.state !== 'done') return problemText(job.problem?.code ?? `job.${job.state}`);
      const result = counted.safeParse(job.result);
      if (!result.success) return text('jobs.done');
      const { conversations, messages, seconds, unread } = result.data;
      const id = `jobs.result.${job.procedure}`;
      return isMessageId(id)
        ? text(id, { conversations, messages, unread, time: format.duration(seconds) })
        : text('jobs.done');
    },
    meaning: ({ state, result }) => (hasUnread(result) ? 'soon' : meanings[state]),
  };
}

function hasUnread(result: unknown): boolean {
  return (counted.safeParse(result).data?.unread ?? 0) > 0;
}

const meanings: Record<JobSummary['state'], Meaning> = {
  running: 'information',
  done: 'fine',
  failed: 'overdue',
  cancelled: 'information',
  interrupted: 'soon',
};
