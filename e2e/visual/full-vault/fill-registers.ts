import type { InputOf } from '../../../shared/contract/index.ts';
import { supportBot } from '../../../electron/core/records/files/testing/sample-record.ts';
import { makeProcessor } from '../../../electron/core/processors/testing/make-processor.ts';
import type { TestCore } from '../../../electron/core/testing/test-core.ts';
import { dayFromNow, explain, nameCompound, namePost, nameThing } from './long-words.ts';

/** Records with revisions, processors in chains, assessments, and what the officer was asked. */
export async function fillRegisters(
  { call }: TestCore,
  places: { backendId: string; botIds: string[] },
): Promise<void> {
  const processorIds: string[] = [];
  for (let index = 0; index < 150; index++) {
    const country = ['DE', 'US', 'IN', 'CH'][index % 4]!;
    const { id } = await call('processors.save', {
      fields: makeProcessor({
        name: `${nameThing(index)} GmbH & Co. KGaA`,
        country,
        role: index % 3 === 2 ? 'subProcessor' : 'processor',
        engagedBy: index % 3 === 2 ? processorIds.slice(-2, -1) : [],
        services: explain(index),
        backendIds: [places.backendId],
        contract: { reference: nameCompound(index), signedOn: dayFromNow(-400), expiresOn: dayFromNow(index - 30) },
        certificates: [{ name: nameThing(index), issuer: nameCompound(index), expiresOn: dayFromNow(index - 20) }],
        transfers:
          country === 'US' ? [{ country, safeguard: 'standardContractualClauses', document: nameThing(index) }] : [],
        reviewOn: dayFromNow(index - 10),
      }),
    });
    processorIds.push(id);
  }
  for (let index = 0; index < 200; index++) {
    const botIds = places.botIds.slice(index % places.botIds.length).slice(0, 1 + (index % 4));
    const fields: InputOf<'records.save'>['fields'] = {
      ...supportBot,
      name: nameThing(index),
      businessFunction: nameCompound(index),
      owner: namePost(index),
      botIds,
      reviewOn: dayFromNow(index - 40),
      subjectsNote: explain(index),
    };
    const { id } = await call('records.save', { fields });
    if (index % 2 === 0) await call('records.release', { id, note: nameThing(index) });
    if (index % 6 === 0)
      await call('records.save', { id, fields: { ...fields, name: nameThing(index + 1), location: explain(index) } });
  }
  for (let index = 0; index < 80; index++) {
    const risk = {
      source: explain(index),
      rights: explain(index + 1),
      likelihood: 'medium',
      severity: 'high',
    } as const;
    await call('records.dpias.save', {
      fields: {
        name: nameThing(index),
        botIds: places.botIds.slice(0, 3),
        description: explain(index),
        risks: Array.from({ length: 12 }, (_, number) => ({ name: nameThing(number), ...risk })),
        measures: [{ name: nameThing(index), owner: namePost(index), dueOn: dayFromNow(index - 20) }],
        reviewOn: dayFromNow(index),
      },
    });
    await call('records.advice.ask', {
      subject: nameThing(index),
      question: explain(index),
      askedBy: namePost(index),
      askedOn: dayFromNow(-index),
    });
  }
}
