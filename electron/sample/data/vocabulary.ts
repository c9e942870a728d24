/** Fillers of slots that do not depend on the person, by language. */
const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

export interface Vocabulary {
  products: string[];
  stores: string[];
  diagnoses: string[];
  mentalDiagnoses: string[];
  childSicknesses: string[];
  medicines: string[];
  departments: string[];
  bikes: string[];
}

export const germanVocabulary: Vocabulary = {
  products: lines(`
    Gartenbank »Ahorn«
    Stehleuchte »Möwe«
    Küchentisch »Föhr« 160 cm
    Hochbeet aus Lärche
    Bettwäsche »Sonnenblume« 155x220
    Sessel »Lübeck« in Petrol
    Teppich »Düne« rund
    Gasgrill Vulkan 300
    Sonnenschirm 3 m
    Bücherregal »Spree«
    Kinderbett »Zwerg«
    Handcreme-Set »Nusswald«
    Gewächshaus »Kürbis« klein
    Wandspiegel »Müritz«
    Akku-Heckenschere AH 40
    Servierwagen »Äpfelchen«
    Matratze »Wölkchen« H3
    Regentonne 300 Liter`),
  stores: lines(`Köln-Ehrenfeld\nMünchen-Süd\nHamburg-Altona\nLeipzig\nNürnberg`),
  diagnoses: lines(`
    Bandscheibenvorfall
    Diabetes Typ 2
    Multiple Sklerose
    Bluthochdruck
    Kreuzbandriss
    Brustkrebs
    Asthma
    Migräne
    Morbus Crohn
    Hörsturz
    Rheuma
    Schilddrüsenunterfunktion
    HIV-Infektion
    Herzrhythmusstörungen`),
  mentalDiagnoses: lines(
    `mittelgradige Depression\nAngststörung\nBurn-out\nEssstörung\nposttraumatische Belastungsstörung`,
  ),
  childSicknesses: lines(`Windpocken\nScharlach\nMagen-Darm-Grippe`),
  medicines: lines(`Cortisonspray\nInsulin\nAdrenalin-Pen\nMetoprolol\nL-Thyroxin\nSertralin`),
  departments: lines(`Lager\nEinkauf\nKundendienst`),
  bikes: lines(
    `E-Bike »Falke« in Grün\nRennrad, Rahmennummer WX4471\nLastenrad, zwei Kindersitze\nTrekkingrad »Brise«`,
  ),
};

export const englishVocabulary: Vocabulary = {
  products: lines(`
    garden bench "Maple"
    floor lamp "Seagull"
    kitchen table "Harris" 160 cm
    larch raised bed
    duvet set "Sunflower" double
    armchair "Whitby" in teal
    round rug "Dune"
    gas barbecue Vulcan 300
    parasol 3 m
    bookcase "Severn"
    toddler bed "Acorn"
    hand cream set "Hazel"
    mini greenhouse "Marrow"
    wall mirror "Windermere"
    cordless hedge trimmer HT 40
    mattress "Cloud" medium firm
    water butt 300 litres`),
  stores: lines(`Bristol\nLeeds\nYork\nCardiff\nNorwich`),
  diagnoses: lines(`
    a slipped disc
    type 2 diabetes
    multiple sclerosis
    high blood pressure
    a torn ligament
    breast cancer
    asthma
    migraine
    Crohn's disease
    endometriosis
    rheumatoid arthritis
    epilepsy
    long Covid
    HIV`),
  mentalDiagnoses: lines(`moderate depression\nan anxiety disorder\nburnout\nan eating disorder\nPTSD`),
  childSicknesses: lines(`chickenpox\nscarlet fever\na stomach bug\nan ear infection`),
  medicines: lines(`a steroid inhaler\ninsulin\nan EpiPen\nbeta blockers\nlevothyroxine\nsertraline`),
  departments: lines(`the warehouse\npurchasing\nsales\nfinance\ncustomer care\nfacilities`),
  bikes: lines(`green e-bike\nroad bike, frame WX4471`),
};
