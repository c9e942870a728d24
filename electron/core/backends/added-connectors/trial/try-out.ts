import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { ShownExchange, TrialStep } from '../../../../../shared/contract/connectors.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { Answer } from '../../../handlers.ts';
import { toProblem } from '../../../problems.ts';
import { checkAddress } from '../../address.ts';
import { checkPlace } from '../../check-place.ts';
import { checkCredentials } from '../../credentials.ts';
import { BackendClient } from '../../engine/backend-client.ts';
import { impatience, type NetworkSettings } from '../../http/settings.ts';
import { gateOf } from '../../open-backend.ts';
import { openRoute } from '../../network/stored-network.ts';
import { readSource, requireDescription } from '../read-source.ts';
import { refuseDeletion, requireHarmless } from './require-harmless.ts';
import { exchangeViewer } from './show-exchange.ts';
import { belowBase } from './below-base.ts';
import { listTrialSteps, type Trial } from './trial-steps.ts';
import { listUnfilled, type PlainAnswer } from './unfilled-fields.ts';

/** Enough to see how pages lead to each other; a list of everything is for a sync. */
const mostExchanges = 25;
const mostExamples = 3;

/**
 * Tries a description on the named system: lists and one person, in the order in which they need each other. What
 * fails is part of the answer, and the steps after it are tried all the same where they can be.
 */
export async function tryOut(
  context: Context,
  input: ParsedInputOf<'connectors.tryOut'>,
): Promise<Answer<OutputOf<'connectors.tryOut'>>> {
  const connector = requireDescription(readSource(input));
  requireHarmless(connector);
  const baseUrl = checkAddress(input.baseUrl);
  const credentials = checkCredentials(connector, input.credentials);
  const route = openRoute(context.vault, input.allowPrivate);
  await checkPlace(baseUrl, route, context.host.network);

  const show = exchangeViewer(connector, { baseUrl, credentials });
  const ended = new AbortController();
  let exchanges: ShownExchange[] = [];
  let answers: PlainAnswer[] = [];
  let left = mostExchanges;
  const settings: Partial<NetworkSettings> = {
    ...impatience,
    gate: gateOf(context.host),
    maximumBytes: 4 * 1024 * 1024,
    ...context.host.network,
    admit: refuseDeletion(connector, baseUrl),
    observe(exchange) {
      exchanges.push(show(exchange));
      answers.push({ path: belowBase(baseUrl, exchange.url), text: exchange.answer.body });
      if (--left <= 0) ended.abort(new Problem('connector.trialTooLong', { requests: mostExchanges }));
    },
  };
  const client = new BackendClient(connector, { baseUrl, credentials, route }, { signal: ended.signal, settings });
  const trial: Trial = { client, identifier: input.identifier ?? null, conversationId: null, personId: null };
  const steps: TrialStep[] = [];
  for (const { step, run } of listTrialSteps()) {
    exchanges = [];
    answers = [];
    const outcome = await report(() => run(trial));
    steps.push({ step, ...outcome, unfilled: listUnfilled(connector, step, answers), exchanges });
  }
  return { output: { steps }, refs: { requests: mostExchanges - left, failed: countFailed(steps) } };
}

type Outcome = Omit<TrialStep, 'step' | 'exchanges' | 'unfilled'>;

async function report(run: () => Promise<readonly unknown[] | null>): Promise<Outcome> {
  try {
    const found = await run();
    if (found === null) return { outcome: 'skipped', problem: null, found: null, examples: [] };
    const examples = found.slice(0, mostExamples).map((one) => JSON.stringify(one, null, 2));
    return { outcome: 'done', problem: null, found: found.length, examples };
  } catch (error) {
    const { code, message } = toProblem(error);
    if (code === 'internal') throw error;
    return { outcome: 'failed', problem: { code, message }, found: null, examples: [] };
  }
}

function countFailed(steps: readonly TrialStep[]): number {
  return steps.filter(({ outcome }) => outcome === 'failed').length;
}
