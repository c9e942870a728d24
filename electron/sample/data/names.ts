/** Invented people and places; street names and postcodes are combined at random. */
const words = (text: string): string[] => text.trim().split(/\s*\n\s*|\s*,\s*/);

export const germanFirstNames = words(`
Anna, Lena, Jürgen, Sabine, Björn, Käthe, Ayşe, Mehmet, Jana, Tobias, Małgorzata, Krzysztof, Fatma, Yusuf, Heike, Uwe
Günther, Bärbel, Søren, Zoë, Léa, René, Chloé, Nguyễn, Thùy, Olga, Dmitri, Svetlana, Kübra, Emre, Marlene, Friedrich
Hannelore, Wolfgang, Jörg, Änne, Sören, Mia, Paul, Emil, Ida, Frieda, Karl-Heinz, Hans-Jürgen, Ann-Kathrin, Eva-Maria
Stefanie, Matthias, Andreas, Christine, Ulrike, Rüdiger, Lukas, Felix, Sophie, Leonie, Amélie, Noah, Elif, Can, Aleksandra
Ivana, Goran, Milena, Tamás, Zsófia, Giulia, Matteo, Nikolaos, Eleni, Hamza, Leyla, Samira, Karim, Beate, Detlef, Gisela
`);

export const germanLastNames = words(`
Müller, Schäfer, Köhler, Jäger, Böhm, Weiß, Größmann, Krüger, Schröder, Döring, Hübner, Vögele, Nußbaum, Löffler, Kühn
Çelik, Öztürk, Yıldız, Şahin, Kowalczyk, Wiśniewski, Nowak, Novák, Horváth, Szabó, Petrović, Jovanović, Ivanova, Popov
Schmidt, Meier, Brandt, Vogel, Winter, Sommer, Lang, Kurz, Klein, Groß, Schwarz, Roth, Braun, Grün, Bauer, Fischer, Becker
von Ahrens, zu Hohenfels, van den Berg, de Vries, O’Neill, El-Amin, Haddad, Nguyen, Tran, Rossi, Bianchi, Papadopoulos
Lindqvist, Sørensen, Åkesson, Dahlström, García, Muñoz, Dubois, Lefèvre, Osterkamp, Buchholz, Wegner, Thiele, Seifert
Pfeiffer, Zimmermann, Ludwig, Reinhardt, Engelhardt, Bergmann, Friedrichs, Kessler, Hartmann, Lehmann, Petersen, Tödter
Heß, Süß, Hoß, Rößler, Güldenpfennig, Knäpper, Möllenhoff, Rübsam, Stüwe, Tüxen, Wörner, Zölner, Ebeling, Ruland, Deppe
`);

export const englishFirstNames = words(`
Olivia, Amelia, Isla, Ava, Freya, Grace, Niamh, Siobhán, Aoife, Seán, Oscar, Harry, Jack, George, Noah, Leo, Arthur, Priya
Arjun, Aisha, Mohammed, Fatima, Zainab, Chidi, Ngozi, Kwame, Abena, Wei, Mei, Hiroshi, Yuki, José, María, Renée, Chloë, Zoë
Margaret, Dorothy, Brian, Nigel, Gareth, Rhys, Bronwyn, Callum, Hamish, Eilidh, Rebecca, Thomas, Daniel, Hannah, Lucy, Ella
Samuel, Joshua, Ruth, Naomi, Tariq, Imran, Sana, Ewa, Piotr, Agnieszka, Ioana, Andrei, Luca, Sofia, Anneliese, Dieter
`);

export const englishLastNames = words(`
Smith, Jones, Taylor, Brown, Davies, Evans, Wilson, Thomas, Roberts, Johnson, Walker, Wright, Thompson, White, Hughes, Green
Hall, Wood, Harris, Clarke, Patel, Khan, Singh, Ali, Hussain, Begum, Okafor, Adeyemi, Mensah, Boateng, Chen, Wong, Tanaka
Sato, O’Brien, O’Connor, Murphy, Kelly, Byrne, MacDonald, Campbell, Stewart, Fraser, Llewellyn, Griffiths, Pritchard
Fernández, Peña, Novak, Kowalski, Popescu, Ionescu, Rossi, Müller-Reed, Smythe-Jones, Fairweather, Hathersage, Ormerod
`);

export const germanStreets = words(`
Lindenstraße, Am Mühlbach, Gänseweide, Königsallee, Schützenstraße, Bäckergasse, Rosenweg, Birkenhöhe, Hafenstraße
Kirchplatz, An der Förde, Goethestraße, Zum Wäldchen, Brückenstraße, Große Bleiche, Kleine Twiete, Amselweg, Südring
Heinrich-Heine-Straße, Straße der Einheit, Obere Weinsteige, Nußallee, Fröbelstraße, Übelmannweg, Äußere Sulzbacher Straße
`);

/** Postcode and town. */
export const germanTowns = words(`
10115 Berlin, 20095 Hamburg, 24103 Kiel, 28195 Bremen, 30159 Hannover, 34117 Kassel, 39104 Magdeburg, 40213 Düsseldorf
44135 Dortmund, 48143 Münster, 50667 Köln, 55116 Mainz, 60311 Frankfurt, 66111 Saarbrücken, 70173 Stuttgart, 79098 Freiburg
80331 München, 90402 Nürnberg, 97070 Würzburg, 99084 Erfurt, 01067 Dresden, 04109 Leipzig, 18055 Rostock, 26122 Oldenburg
`);

export const englishStreets = words(`
High Street, Station Road, Mill Lane, Church Walk, Victoria Terrace, Orchard Close, Bramble Way, King’s Parade, Harbour View
The Crescent, Queen’s Drive, Castle Hill, Moorland Avenue, Willow Court, Old Brewery Yard, St Mary’s Place, Canal Wharf
`);

/** Town and postcode (with the unused inward code 0AA). */
export const englishTowns = words(`
Bristol BS1 0AA, Leeds LS1 0AA, York YO1 0AA, Cardiff CF10 0AA, Edinburgh EH1 0AA, Norwich NR1 0AA, Exeter EX1 0AA
Belfast BT1 0AA, Bath BA1 0AA, Durham DH1 0AA, Oxford OX1 0AA, Sheffield S1 0AA, Swansea SA1 0AA, Aberdeen AB10 0AA
`);

export const childNames = words(
  `Emma, Jonas, Finn, Lilly, Ben, Mila, Theo, Nele, Oskar, Ella, Levi, Clara, Max, Zoé, Ali`,
);

export const staffNames = words(`
Miriam Brandt, Torsten Kern, Aylin Demir, Jonathan Weiss, Patrizia Lombardi, Oke Hansen, Rita Süßmilch, Farid Noori
`);

/** First names for roles such as brother or neighbour whose grammar says which. */
export const germanMen = words(`Jürgen, Uwe, Mehmet, Krzysztof, Tobias, Emre, Matthias, Yusuf, Rüdiger, Dmitri, Lukas`);
export const germanWomen = words(`Sabine, Bärbel, Ayşe, Małgorzata, Käthe, Fatma, Heike, Olga, Ulrike, Änne, Leonie`);
export const englishMen = words(`Harry, Gareth, Arjun, Chidi, Seán, Nigel, Tariq, Piotr, Hamish, José, Kwame`);
export const englishWomen = words(`Amelia, Siobhán, Priya, Ngozi, Dorothy, Bronwyn, Zainab, Ewa, Eilidh, María, Naomi`);
