import type { Ask } from './today-source.ts';

/** Several parts of the queue are about the same: what was asked once is not read again for the next. */
export function askOnce(ask: Ask): Ask {
  const answers = new Map<string, ReturnType<Ask>>();
  return ((name, input) => {
    const question = `${name} ${JSON.stringify(input)}`;
    const answer = answers.get(question) ?? ask(name, input);
    answers.set(question, answer);
    return answer;
  }) as Ask;
}
