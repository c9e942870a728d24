import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inRegister } from '../../vault/index.ts';
import { dpiaCalls } from './testing/dpia-calls.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const at = new Date(now).toISOString();
let test: TestCore;
beforeAll(async () => {
  test = await openTestCore({ now: () => now });
});
afterAll(() => test.dispose());

const { save, find, settle, advise, decide, consult, advised, remove } = dpiaCalls(() => test);

describe('the reason of a threshold', () => {
  it('stays as it was settled, whatever the text is saved with', async () => {
    const { id } = await save({ thresholdReason: 'Entwurf' });
    expect((await find(id)).fields.thresholdReason).toBe('Entwurf');
    await settle(id, true, 'Liste der DSK');
    await save({ description: 'Anders.' }, id);
    await save({ description: 'Anders.', thresholdReason: 'Umgeschrieben' }, id);
    expect(await find(id)).toMatchObject({ state: 'assessing', fields: { thresholdReason: 'Liste der DSK' } });
  });

  it('is no change of the text by itself, so that advice goes on to hold', async () => {
    const id = await advised();
    await save({}, id);
    expect(await find(id)).toMatchObject({ state: 'advised', advice: { text: 'Vertretbar.' }, withdrawn: [] });
  });

  it('is kept as it was where the answers it rested on change, or it is settled anew', async () => {
    const { id } = await save();
    await settle(id, false, 'Nur feste Antworten');
    await save({ threshold: {}, thresholdReason: 'Neu zu prüfen' }, id);
    expect(await find(id)).toMatchObject({
      state: 'threshold',
      fields: { thresholdReason: 'Neu zu prüfen' },
      withdrawn: [
        {
          threshold: { isRequired: false, reason: 'Nur feste Antworten' },
          advice: null,
          why: 'textChanged',
          changed: ['threshold', 'thresholdReason'],
          by: 'Dana Probst',
          at,
        },
      ],
    });
    await settle(id, true, 'Doch');
    expect((await find(id)).withdrawn).toHaveLength(1);
    await settle(id, false, 'Doch nicht');
    expect((await find(id)).withdrawn[0]).toMatchObject({
      threshold: { isRequired: true, reason: 'Doch' },
      why: 'thresholdSettled',
      note: 'Doch nicht',
    });
  });
});

describe('advice that was withdrawn', () => {
  it('stays to be read: what it said, by whom, when, and why it holds no longer', async () => {
    const id = await advised();
    await decide(id);
    await save({ description: 'Der Bot kündigt nun auch Verträge.', risks: [] }, id, 'Neue Funktion');
    await advise(id, 'Nicht vertretbar.');
    expect((await find(id)).withdrawn).toEqual([
      {
        threshold: null,
        advice: { text: 'Vertretbar.', by: 'Dana Probst', at },
        decision: { isAccepted: true, function: 'Geschäftsführung', reason: 'Abgewogen.', by: 'Dana Probst', at },
        consultation: null,
        why: 'textChanged',
        changed: ['description', 'risks'],
        note: 'Neue Funktion',
        by: 'Dana Probst',
        at,
      },
    ]);
    await settle(id, true, 'Weiterhin');
    expect((await find(id)).withdrawn.map(({ why, advice }) => [why, advice?.text])).toEqual([
      ['thresholdSettled', 'Nicht vertretbar.'],
      ['textChanged', 'Vertretbar.'],
    ]);
  });

  it('keeps the assessment from being removed, also against whoever writes to the register itself', async () => {
    const id = await advised();
    expect(await problemCode(remove(id))).toBe('dpia.settled');
    await save({ description: 'Anders.' }, id);
    expect(await find(id)).toMatchObject({ state: 'assessing', advice: null });
    expect(await problemCode(remove(id))).toBe('dpia.settled');
    const removal = workOutside(test, ({ register }) =>
      register.write((writer) => writer.run(inRegister.deleteFrom('dpia').where('id', '=', id))),
    );
    await expect(removal).rejects.toThrow(/FOREIGN KEY/);
  });

  it('is no word of the log, which says that there was some', async () => {
    const id = await advised({ residualRisk: 'high' });
    await decide(id);
    await consult(id, { answeredOn: '2026-11-20', answer: 'Geheimantwort' });
    await save({ residualRisk: 'high', description: 'Geheimtext' }, id, 'Geheimgrund');
    const { entries } = await test.call('audit.list', {});
    const logged = JSON.stringify(entries.map(({ refs, reason }) => ({ refs, reason })));
    expect(logged).not.toMatch(/Geheim|Vertretbar|Abgewogen|Dana/);
    const saved = entries.find(({ procedure, refs }) => procedure === 'records.dpias.save' && refs['dpiaId'] === id)!;
    expect(saved.refs).toMatchObject({ takesBackAdvice: true, takesBackConsultation: true });
  });
});
