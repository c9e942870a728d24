import { describe, expect, it } from 'vitest';
import { authorities, findAuthority } from './authorities.ts';

describe('the table of supervisory authorities', () => {
  it('has all 18 German authorities and one of each of 32 countries', () => {
    expect(authorities.filter(({ region }) => /^DE/.test(region))).toHaveLength(18);
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
      expect(source.title).not.toBe('');
    }
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
