import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { listControllers, readController } from '../../../controllers/index.ts';
import { settleAsFixed } from '../../../findings/index.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import { inRegister } from '../../../vault/index.ts';
import { requireRequest, type RequestRow } from '../../request-rows.ts';
import { storeChange, type NewEvent } from '../case-change.ts';
import { storeFiles, storeIdentifiers, storePerson } from '../case-content.ts';
import { computeCaseDeadline } from '../case-deadline.ts';
import { nextCaseNumber } from '../case-number.ts';
import { readRules } from '../case-rules.ts';
import { dayIn, readDefaultLaw } from '../case-zone.ts';
import { requirePast } from '../course/require-time.ts';
import { findDuplicates } from './find-duplicates.ts';
import { readAsked } from './read-asked.ts';
import { readFinding } from './read-finding.ts';

type Input = ParsedInputOf<'requests.open'>;

/** Opens a case: its number and dates stand in the register before anything about the person does in the content. */
export async function openCase(context: Context, input: Input): Promise<OutsideChange<OutputOf<'requests.open'>>> {
  const { register, session } = context;
  const now = context.now();
  const controller =
    input.controllerId === undefined ? listControllers(register)[0]! : readController(register, input.controllerId);
  const receivedAt = requirePast(Date.parse(input.receivedAt), now, 'request.receivedInFuture');
  if (input.sameAs !== undefined) requireRequest(register, input.sameAs);
  const uttered = input.findingId === undefined ? null : await readFinding(context, input.findingId);
  const asked = await readAsked(register, input, { uttered, zone: controller.zone });

  const id = uuidv7();
  const row: Omit<RequestRow, 'number'> = {
    id,
    controller_id: controller.id,
    kind: input.kind,
    ...chooseLaw(input, readDefaultLaw(controller)),
    received_at: receivedAt,
    channel: input.channel,
    language: input.language,
    state: 'open',
    waiting_for: 'us',
    identity: 'unchecked',
    identity_method: null,
    assigned_to: null,
    same_as: input.sameAs ?? null,
    finding_id: uttered?.id ?? null,
    outcome: null,
    ground: null,
    answered_at: null,
    closed_at: null,
    created_by: session.userId,
    created_at: now,
  };
  // The timeline begins with the receipt, whenever that was entered.
  const events: NewEvent[] = [
    { type: 'opened', at: receivedAt, values: { kind: row.kind, regime: row.regime, channel: row.channel } },
  ];
  if (input.ownDueOn !== undefined) events.push({ type: 'ownDate', at: receivedAt, values: { on: input.ownDueOn } });
  const { dueOn } = computeCaseDeadline(
    row,
    events.map(({ type, at = now, values }) => ({ type, at, details: JSON.stringify(values) })),
    readRules(register),
  );
  let number = '';
  return {
    refs: { requestId: id, kind: row.kind, regime: row.regime, ...(uttered && { findingId: uttered.id }) },
    begin(writer) {
      number = nextCaseNumber(writer, dayIn(now, controller.zone).slice(0, 4));
      writer.run(inRegister.insertInto('request').values({ ...row, number }));
      storeChange(writer, context, id, { events });
    },
    takeBack: (writer) => void writer.run(inRegister.deleteFrom('request').where('id', '=', id)),
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const duplicates = await findDuplicates({ register, content }, asked.identifiers);
        const added = { at: now, by: session.userId };
        await content.write([
          storePerson(id, asked.person, asked.text),
          ...storeIdentifiers(id, asked.identifiers),
          storeFiles(id, asked.files, added).statement,
          ...(uttered ? [settleAsFixed(uttered.id, added)] : []),
        ]);
        return { output: { id, number, dueOn, duplicates }, refs: { number, duplicates: duplicates.length } };
      }),
  };
}

/** @throws Problem request.regimeNeeded where the organisation’s own law is none that is known */
function chooseLaw(
  { regime, region }: Input,
  own: ReturnType<typeof readDefaultLaw>,
): Pick<RequestRow, 'regime' | 'region'> {
  const chosen = regime ?? own?.regime;
  if (chosen === undefined) throw new Problem('request.regimeNeeded');
  // The organisation's own place counts where its own law does.
  return { regime: chosen, region: region === undefined && own?.regime === chosen ? own.region : (region ?? null) };
}
