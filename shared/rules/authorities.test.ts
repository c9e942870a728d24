import { describe, expect, it } from 'vitest';
import { authorities, findAuthority } from './authorities.ts';
import eea from './countries/eea.json' with { type: 'json' };

describe('the table of supervisory authorities', () => {
  it('has all 18 German authorities and one of each of 32 countries', () => {
    expect(authorities.filter(({ region }) => region.startsWith('DE'))).toHaveLength(18);
    const general = authorities.filter(({ sector }) => sector !== 'journalism' && sector !== 'institutions');
    const countries = new Set(general.map(({ region }) => region.slice(0, 2)));
    expect(countries.size).toBe(32);
    expect(general).toHaveLength(18 + 31);
  });

  it('reaches each over an encrypted or plain web address and says where that is from', () => {
    for (const { website, email, complaintForm, source } of authorities) {
      expect(URL.canParse(website)).toBe(true);
      if (email !== null) expect(email).toMatch(/^[^@\s]+@[^@\s]+\.[a-z]+$/);
      if (complaintForm !== null) expect(complaintForm).toMatch(/^https:/);
      expect(source.title.de).not.toBe(source.title.en);
    }
  });

  it('has one id for each', () => {
    expect(new Set(authorities.map(({ id }) => id)).size).toBe(authorities.length);
    expect(authorities.every(({ id }) => id.length <= 40)).toBe(true);
    expect(findAuthority('EU', 'DE-BY', 'public')?.id).toBe('DE-BY.public');
  });

  it('has those of all countries of the EEA, of Switzerland and of the United Kingdom', () => {
    const countries = authorities.map(({ region }) => region.slice(0, 2));
    expect(countries).toEqual(expect.arrayContaining([...eea.countries, 'CH', 'GB']));
  });

  it('names forms for notifications where one is known, each with its own source, and never that for complaints', () => {
    const withForm = authorities.filter(({ breachForm }) => breachForm !== null);
    expect(withForm.map(({ id, breachForm }) => [id, breachForm!.source.verification])).toEqual([
      ['DE.federal', 'secondary'],
      ['DE-BW', 'secondary'],
      ['DE-BY.private', 'secondary'],
      ['DE-NI', 'verified'],
      ['DE-NW', 'secondary'],
      ['NL', 'recalled'],
    ]);
    for (const { breachForm, complaintForm, website } of withForm) {
      expect(breachForm!.url).toMatch(/^https:/);
      expect([complaintForm, website]).not.toContain(breachForm!.url);
    }
    expect(withForm.find(({ id }) => id === 'NL')!.breachForm!.source.isConfirmed).toBe(false);
  });

  it('marks what was corrected as not confirmed yet', () => {
    const unconfirmed = authorities.filter(({ source }) => !source.isConfirmed).map(({ region }) => region);
    expect(unconfirmed).toEqual(['GB', 'LT', 'LT', 'EU']);
    expect(findAuthority('EU', 'LT')?.email).toBe('ada@vdai.lrv.lt');
  });
});

describe('the competent authority', () => {
  it('is that of the Land, in Bavaria by the kind of body', () => {
    expect(findAuthority('EU', 'DE-NW')?.email).toBe('poststelle@ldi.nrw.de');
    expect(findAuthority('EU', 'DE-BY')?.name).toContain('BayLDA');
    expect(findAuthority('EU', 'DE-BY', 'public')?.name).toContain('Landesbeauftragte');
    expect(findAuthority('EU', 'DE', 'federal')?.email).toBe('poststelle@bfdi.bund.de');
  });

  it('is that of the country elsewhere', () => {
    expect(findAuthority('EU', 'AT')?.email).toBe('dsb@dsb.gv.at');
    expect(findAuthority('UK', 'ENG')?.website).toBe('https://ico.org.uk/');
    expect(findAuthority('CH', 'ZH')?.name).toContain('EDÖB');
  });

  it('stays open where the region does not say it', () => {
    expect(findAuthority('EU', 'DE')).toBeNull();
    expect(findAuthority('EU', null)).toBeNull();
    expect(findAuthority('US', 'CA')).toBeNull();
    expect(findAuthority('CA', 'QC')).toBeNull();
  });
});
