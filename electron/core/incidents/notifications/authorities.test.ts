import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

describe('the directory of supervisory authorities', () => {
  it('comes in the language that is asked for, with forms and their sources', async () => {
    const { authorities } = await test.call('incidents.authorities', { language: 'en' });
    const find = (id: string) => authorities.find((each) => each.id === id);
    expect(authorities.filter(({ region }) => region.startsWith('DE'))).toHaveLength(18);
    expect(find('DE-NI')).toEqual({
      id: 'DE-NI',
      region: 'DE-NI',
      name: 'Der Landesbeauftragte für den Datenschutz Niedersachsen',
      website: 'https://lfd.niedersachsen.de/startseite/',
      email: 'poststelle@lfd.niedersachsen.de',
      breachForm: 'https://www.navo.niedersachsen.de/navo2/portal/csend/8916/fileget/artikel_33.html',
      breachFormSource: expect.objectContaining({ title: 'the page of the form itself', isConfirmed: true }),
      source: expect.objectContaining({ isConfirmed: true }),
    });
    expect(find('NL')?.breachFormSource?.isConfirmed).toBe(false);
    expect(find('LT')?.source.isConfirmed).toBe(false);
    expect(find('AT')).toMatchObject({ breachForm: null, breachFormSource: null });
  });

  it('proposes the one of the organisation, and says why or why not', async () => {
    const open = await test.call('incidents.authorities', {});
    expect(open).toMatchObject({ proposed: null, why: expect.stringContaining('keine Niederlassung nennt ein Land') });
    const { id } = await test.call('controllers.add', {
      name: 'Tochter GmbH',
      establishments: ['80331 München, Bayern'],
    });
    const ours = await test.call('incidents.authorities', { controllerId: id, language: 'en' });
    expect(ours).toMatchObject({ proposed: 'DE-BY.private', why: expect.stringContaining('names Bavaria') });
    const theirs = await test.call('incidents.authorities', { controllerId: id, sector: 'public' });
    expect(theirs.proposed).toBe('DE-BY.public');
  });

  it('knows no organisation that is not in the vault', async () => {
    const unknown = '01a2037a-8817-7445-962b-64083af44b49';
    expect(await problemCode(test.call('incidents.authorities', { controllerId: unknown }))).toBe('controller.unknown');
  });
});
