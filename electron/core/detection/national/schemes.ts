import { isImei } from '../device/imei.ts';
import { isAustrianSvnr } from './austria.ts';
import { isRijksregisternummer } from './belgium.ts';
import { isCnp, isEgn, isRodneCislo } from './eastern-europe.ts';
import { isPps, isSin, isSsn, isTfn } from './english-speaking-countries.ts';
import { isNir } from './france.ts';
import { isSteuernummer } from './germany-steuernummer.ts';
import { isFuehrerschein, isIdnr, isKvnr, isPassport, isPersonalausweis, isSvnr } from './germany.ts';
import { isCodiceFiscale } from './italy.ts';
import { isBsn } from './netherlands.ts';
import {
  isBalticPersonalCode,
  isCpr,
  isFodselsnummer,
  isHetu,
  isKennitala,
  isPersonnummer,
} from './nordic-and-baltic-countries.ts';
import { isAadhaar, isCpf, isMyNumber } from './other-continents.ts';
import { isPesel } from './poland.ts';
import type { Scheme } from './scheme.ts';
import { isAmka, isEmso, isOib, isPortugueseNif } from './southern-europe.ts';
import { isDni, isNie } from './spain.ts';
import { isAhv } from './switzerland.ts';
import { isNhsNumber, isNino } from './united-kingdom.ts';
import { isVat } from './vat-rules.ts';

const dateAndFour = /^[1-9]\d{5}[-+]\d{4}$/;

/** From the most to the least specific: of two that fit alike the one that comes first is meant. */
export const schemes: readonly Scheme[] = [
  { type: 'it.cf', region: 'IT', lengths: [16], isValid: isCodiceFiscale, unmistakable: /^/ },
  { type: 'ch.ahv', region: 'CH', lengths: [13], isValid: isAhv, unmistakable: /^756(.?)\d{4}\1\d{4}\1\d{2}$/ },
  {
    type: 'fr.nir',
    region: 'FR',
    lengths: [15],
    isValid: isNir,
    unmistakable: /^\d \d\d \d\d \d[\dAB] \d{3} \d{3} \d\d$|2[AB]/,
  },
  {
    type: 'fi.hetu',
    region: 'FI',
    lengths: [10, 11],
    isValid: isHetu,
    unmistakable: /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/,
  },
  { type: 'de.svnr', region: 'DE', lengths: [12], isValid: isSvnr, unmistakable: /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$/ },
  { type: 'de.idnr', region: 'DE', lengths: [11], isValid: isIdnr, unmistakable: /^\d{2} \d{3} \d{3} \d{3}$/ },
  { type: 'es.nie', region: 'ES', lengths: [9], isValid: isNie, unmistakable: /^[XYZ]-?\d{7}-?[A-Z]$/ },
  {
    type: 'vat',
    region: 'EU',
    lengths: [8, 9, 10, 11, 12, 13, 14],
    isValid: isVat,
    unmistakable: /^(?:[A-Z]{2}\w+|DE \d{3} ?\d{3} ?\d{3}|ATU \d{8})$/,
  },
  {
    type: 'uk.nino',
    region: 'GB',
    lengths: [9],
    isValid: isNino,
    unmistakable: /^[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/,
    hasCheckDigit: false,
  },
  {
    type: 'us.ssn',
    region: 'US',
    lengths: [9],
    isValid: isSsn,
    unmistakable: /^\d{3}-\d{2}-\d{4}$/,
    hasCheckDigit: false,
  },
  { type: 'no.fnr', region: 'NO', lengths: [11], isValid: isFodselsnummer, unmistakable: /^\d{6} \d{5}$/ },
  {
    type: 'br.cpf',
    region: 'BR',
    lengths: [11],
    isValid: isCpf,
    unmistakable: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
  },
  {
    type: 'be.rrn',
    region: 'BE',
    lengths: [11],
    isValid: isRijksregisternummer,
    unmistakable: /^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/,
  },
  { type: 'es.dni', region: 'ES', lengths: [9], isValid: isDni, unmistakable: /^\d{8}-?[A-Z]$/ },
  { type: 'ie.pps', region: 'IE', lengths: [8, 9], isValid: isPps, unmistakable: /^\d{7}[A-Z]{1,2}$/ },
  { type: 'se.pnr', region: 'SE', lengths: [10, 12], isValid: isPersonnummer, unmistakable: dateAndFour },
  { type: 'dk.cpr', region: 'DK', lengths: [10], isValid: isCpr, unmistakable: dateAndFour },
  { type: 'is.kt', region: 'IS', lengths: [10], isValid: isKennitala, unmistakable: dateAndFour },
  { type: 'cz.rc', region: 'CZ', lengths: [10], isValid: isRodneCislo, unmistakable: /^\d{6}\/\d{4}$/ },
  { type: 'de.kvnr', region: 'DE', lengths: [10], isValid: isKvnr, unmistakable: /^[A-Z]\d{9}$/ },
  { type: 'ro.cnp', region: 'RO', lengths: [13], isValid: isCnp },
  { type: 'si.emso', region: 'SI', lengths: [13], isValid: isEmso },
  { type: 'pl.pesel', region: 'PL', lengths: [11], isValid: isPesel },
  { type: 'ee.ik', region: 'EE', lengths: [11], isValid: isBalticPersonalCode },
  { type: 'lt.ak', region: 'LT', lengths: [11], isValid: isBalticPersonalCode },
  { type: 'gr.amka', region: 'GR', lengths: [11], isValid: isAmka },
  { type: 'bg.egn', region: 'BG', lengths: [10], isValid: isEgn },
  { type: 'at.svnr', region: 'AT', lengths: [10], isValid: isAustrianSvnr },
  { type: 'uk.nhs', region: 'GB', lengths: [10], isValid: isNhsNumber },
  { type: 'imei', region: '', lengths: [15], isValid: isImei },
  { type: 'hr.oib', region: 'HR', lengths: [11], isValid: isOib },
  { type: 'in.aadhaar', region: 'IN', lengths: [12], isValid: isAadhaar },
  { type: 'jp.mynumber', region: 'JP', lengths: [12], isValid: isMyNumber },
  { type: 'pt.nif', region: 'PT', lengths: [9], isValid: isPortugueseNif },
  { type: 'nl.bsn', region: 'NL', lengths: [9], isValid: isBsn },
  { type: 'au.tfn', region: 'AU', lengths: [9], isValid: isTfn },
  { type: 'ca.sin', region: 'CA', lengths: [9], isValid: isSin },
  { type: 'de.fuehrerschein', region: 'DE', lengths: [11], isValid: isFuehrerschein },
  {
    type: 'de.steuernummer',
    region: 'DE',
    lengths: [10, 11, 13],
    isValid: isSteuernummer,
    unmistakable: /^\d{2,3}\/\d{3}\/\d{5}$|^\d{5}\/\d{5}$|^\d{3}\/\d{4}\/\d{4}$/,
  },
  // Their serial numbers have a check digit only where the machine-readable zone is copied.
  { type: 'de.personalausweis', region: 'DE', lengths: [9, 10], isValid: isPersonalausweis, hasCheckDigit: false },
  { type: 'de.passport', region: 'DE', lengths: [9, 10], isValid: isPassport, hasCheckDigit: false },
];
