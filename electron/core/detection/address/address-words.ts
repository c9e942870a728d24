import { SaidWords } from '../text/said-words.ts';
import { WordSet } from '../text/word-set.ts';
import { contexts } from '../topics.ts';

/** Kinds of streets that are common words as well: "drive", "way", "place". */
export const ambiguousStreets = new WordSet(
  'drive dr court ct place pl square way circle center centre park mall walk run view point path trail loop cove glen crest pass passage landing ridge bend heights hill hills rise gate row close grove gardens green common commons crossing junction meadow isle parade plaza broadway st ter sor singel weg ring hof kade via dori ranta penger ave av ln terrace station quay wharf pier vista',
);

/** English kinds of streets: their number does not come last. */
export const numberFirstStreets = new WordSet(
  'street st avenue ave boulevard blvd road rd lane ln drive dr court ct place square terrace way parkway highway circle crescent close grove row walk gardens mews alley trail loop mall park point view landing',
);

/** Streets that need no other word: "2644 Broadway". */
export const streetsAlone = new WordSet('broadway embarcadero alameda strand bowery esplanade kurfürstendamm zeil');

/** Words that may stand inside the name of a street although they say little. */
export const linksInStreets = new WordSet(
  'of the de la el del las los des du da do dos das di della dei van der den von und and y l d zum zur am an den dem st saint san santa sainte a le',
);

/** Where somebody lives, is or wants something sent. */
export const cues = new SaidWords(
  'address addresses adresse anschrift live lives living located location office sent send deliver delivered delivery ship shipped shipping billing moved resides residing residence street taxi letter corner meet return wohne wohnt wohnhaft wohnort wohnen lieferadresse rechnungsadresse lieferung liefern sende senden schicke schicken gezogen umgezogen umziehen ziehe straße strasse hausnummer sitz find arrived arrive visit adres dirección indirizzo office lieferanschrift postanschrift situated enter',
  contexts,
);

/** A number before one of these counts something. */
export const counted = new WordSet(
  'people person persons adults guests tickets ticket am pm hours hour minutes minute min mins bedrooms bedroom bed beds bath baths bathroom bathrooms stars star miles mile km days day nights night weeks week months month years year dollars bucks euro euros eur usd percent rooms room seats seat stops stop times of in on at and or for from to with is was are uhr prozent personen leute tage tag stunden minuten jahre jahren monate wochen stück nächte zimmer sterne mal der die das den und oder million millions thousand degrees passengers bags car cars reviews kg gb mb january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember',
);

/** What may be the whole of a line: "Suite 286". */
export const flats = new WordSet('suite apt apartment flat wohnung');

/** Before a place: "at 1 Logan Square". */
export const places = new WordSet('at on in to from near auf in an');

/** Before a street without its number. */
export const whereabouts = new WordSet('on in at to near from auf');

/** Ships whose sailors have an address. */
export const ships = new WordSet('uss usns uscgc usnv hms');

/** Postcodes are asked for by these. */
export const postcodeCues = new WordSet('zip zipcode postcode postal plz postleitzahl');

/** States, provinces and territories as they are abbreviated in addresses. */
export const regions = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY DC AA AE AP PR AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD SA TAS ACT'
  ).split(' '),
);
