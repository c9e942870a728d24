import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { schemes } from './schemes.ts';

/**
 * Specimens and examples of the authorities' and of the standards' own documents, none of a living person. A digit of
 * those marked `sure` cannot be wrong without notice; the other schemes give two rests one check digit, or have none.
 */
const vectors: readonly { type: FindingType; valid: string[]; invalid?: string[]; sure?: true }[] = [
  {
    type: 'de.idnr',
    valid: ['36574261809', '86095742719', '47036892816', '65929970489', '57549285017', '25768131411'],
    // The first has a wrong check digit, the others the right one but no digit twice, or three alike in a row.
    invalid: ['36574261890', '12345678903', '98765432106', '11145678904'],
    sure: true,
  },
  {
    type: 'de.svnr',
    valid: ['15070649C103', '65070803A019', '20151090B023', '38551285K051', '65170839J003'],
    invalid: ['15070649C102', '65070803A012', '15321349C103'],
  },
  { type: 'de.kvnr', valid: ['A000500015', 'C000500021', 'A123456780'], invalid: ['A123456787'], sure: true },
  {
    type: 'de.personalausweis',
    valid: ['L01X00T47', 'L01X00T471', 'T220001293'],
    invalid: ['L01X00T472', 'LOIXOOT47'],
  },
  { type: 'de.passport', valid: ['C01X00T47', 'C01X00T478'], invalid: ['C01X00T479'] },
  { type: 'de.fuehrerschein', valid: ['B072RRE2I55', 'J010000SD51'], invalid: ['B072RRE2I65', 'B072RRE2J55'] },
  {
    type: 'de.steuernummer',
    valid: [
      '2893081508152',
      '9181081508155',
      '1121081508150',
      '3048081508155',
      '2475081508152',
      '2202081508156',
      '2613081508153',
      '4079081508151',
      '2324081508151',
      '5133081508159',
      '2722081508154',
      '1010081508182',
      '3201012312340',
      '3101081508154',
      '2129081508158',
      '4151081508156',
      '9381508152',
      '18181508155',
      '2181508150',
      '04881508155',
      '7581508152',
      '0281508156',
      '01381508153',
      '07981508151',
      '2481508151',
      '13381508159',
      '2281508154',
      '01081508182',
      '20112312340',
      '10181508154',
      '2981508158',
      '15181508156',
    ],
    invalid: ['2893081508153', '9181081508156', '5133081508158', '2893181508152'],
  },
  { type: 'at.svnr', valid: ['1237010180'], invalid: ['2237010180'], sure: true },
  { type: 'ch.ahv', valid: ['7569217076985', '7569217076985'], invalid: ['7569217076984'], sure: true },
  {
    type: 'fr.nir',
    valid: ['295109912611193', '253072B07300470', '253072A07300443'],
    invalid: ['295109912611199'],
    sure: true,
  },
  {
    type: 'it.cf',
    valid: ['RCCMNL83S18D969H', 'CNTCHR83T41D969D', 'MRTMTT25D09F205Z'],
    invalid: ['RCCMNL83S18D969A'],
    sure: true,
  },
  { type: 'es.dni', valid: ['54362315K', '12345678Z'], invalid: ['54362315Z'], sure: true },
  { type: 'es.nie', valid: ['X2482300W', 'X1234567L'], invalid: ['X2482300A'], sure: true },
  { type: 'nl.bsn', valid: ['111222333', '123456782'], invalid: ['111252333', '000000000'], sure: true },
  { type: 'pl.pesel', valid: ['44051401359'], invalid: ['44051401358'], sure: true },
  { type: 'be.rrn', valid: ['85073003328', '17073003384'], invalid: ['12345678901'] },
  { type: 'se.pnr', valid: ['8803200016', '8112289874'], invalid: ['8803200018'], sure: true },
  { type: 'dk.cpr', valid: ['2110625629'], invalid: ['2110525629'], sure: true },
  { type: 'fi.hetu', valid: ['131052308T', '131052A308T'], invalid: ['131052308U'], sure: true },
  { type: 'uk.nino', valid: ['AA123456B', 'HH012345D'], invalid: ['BG123612A', 'FQ000000C', 'QQ123456C'] },
  { type: 'uk.nhs', valid: ['9434765870', '9434765919', '4010232137'], invalid: ['9434765871'], sure: true },
  { type: 'us.ssn', valid: ['536904399'], invalid: ['666000000', '078051120', '219099999', '900123456'] },
  {
    type: 'vat',
    valid: [
      'DE136695976',
      'FR61954506077',
      'BE0697449992',
      'ATU13585627',
      'NL004495445B01',
      'IT00743110157',
      'ESA13585625',
      'PL8567346215',
    ],
    invalid: ['DE136695978', 'ATU13585626', 'XX136695976'],
  },
  { type: 'imei', valid: ['352099001761481'], invalid: ['352099001761482', '000000000000000'], sure: true },
  { type: 'ie.pps', valid: ['6433435F'], invalid: ['6433435E'], sure: true },
  { type: 'pt.nif', valid: ['501964843'], invalid: ['501964842'] },
  { type: 'ro.cnp', valid: ['1630615123457'], invalid: ['1630615123458'] },
  { type: 'cz.rc', valid: ['7103192745'], invalid: ['7103192746'] },
  { type: 'ee.ik', valid: ['36805280109'], invalid: ['36805280108'] },
  { type: 'lt.ak', valid: ['33309240064'], invalid: ['33309240065'] },
  { type: 'bg.egn', valid: ['8032056031'], invalid: ['8032056032'] },
  { type: 'hr.oib', valid: ['33392005961'], invalid: ['33392005962'], sure: true },
  { type: 'si.emso', valid: ['0101006500006'], invalid: ['0101006500007'], sure: true },
  { type: 'gr.amka', valid: ['01013099997'], invalid: ['01013099998'], sure: true },
  { type: 'no.fnr', valid: ['15108695088'], invalid: ['15108695087'], sure: true },
  { type: 'is.kt', valid: ['1201743399'], invalid: ['1201743389'] },
  { type: 'br.cpf', valid: ['39053344705'], invalid: ['39053344706'] },
  { type: 'ca.sin', valid: ['123456782'], invalid: ['123456783', '046454286'], sure: true },
  { type: 'au.tfn', valid: ['123456782'], invalid: ['123456783'], sure: true },
  { type: 'in.aadhaar', valid: ['234123412346'], invalid: ['234123412347', '134123412346'], sure: true },
  { type: 'jp.mynumber', valid: ['621498320257'], invalid: ['621498320258'] },
];

const isValid = (type: FindingType, value: string): boolean =>
  schemes.some((scheme) => scheme.type === type && scheme.lengths.includes(value.length) && scheme.isValid(value));

describe('numbers of states and insurances', () => {
  it.each(vectors)('of kind $type are taken as published, and refused where wrong', ({ type, valid, invalid = [] }) => {
    expect(valid.filter((value) => !isValid(type, value))).toEqual([]);
    expect(invalid.filter((value) => isValid(type, value))).toEqual([]);
  });

  it('are all tried with published examples', () => {
    expect(schemes.map(({ type }) => type).sort()).toEqual(vectors.map(({ type }) => type).sort());
  });

  it.each(vectors.filter(({ sure }) => sure))('of kind $type are refused with any digit changed', ({ type, valid }) => {
    const changed = fc
      .tuple(fc.constantFrom(...valid), fc.nat(), fc.integer({ min: 1, max: 9 }))
      .map(([value, place, by]) => {
        const places = [...value.matchAll(/\d/g)].map(({ index }) => index);
        const index = places[place % places.length] ?? 0;
        return value.slice(0, index) + String((Number(value[index]) + by) % 10) + value.slice(index + 1);
      });
    fc.assert(fc.property(changed, (value) => !isValid(type, value)));
  });

  it('are never taken from anything but letters and digits', () => {
    const value = fc
      .string({ unit: 'binary', minLength: 8, maxLength: 16 })
      .filter((text) => !/^[0-9A-Z]*$/.test(text));
    fc.assert(fc.property(value, (text) => schemes.every((scheme) => !scheme.isValid(text))));
  });
});
