/** How conversations begin, ask for consent and end, by bot and language. Notation: seed/parse-script.ts. */
const german = `
# opening-person
p Hallo | Guten Tag | Moin | Hallo, ich habe eine Frage | Grüß Gott | Servus
# more
b Kann ich sonst noch etwas für Sie tun? | Haben Sie noch eine Frage?
p Ja, noch etwas anderes. | Ja, und zwar: | Eine Sache noch.
# confused
b Das habe ich leider nicht verstanden. | Könnten Sie das bitte anders formulieren?
p Ich meine etwas anderes. | Ach, vergessen Sie es. | Schon wieder …
# farewell
p Danke, das war’s. | Vielen Dank und schönen Tag! | Nein danke. | Tschüss | Danke, Ihnen auch.
b Gern. Auf Wiedersehen! | Danke für Ihre Nachricht und alles Gute.
`;

const english = `
# opening-person
p Hi | Hello | Hey there | Good morning | Hello, quick question
# more
b Is there anything else I can help with? | Anything else?
p Yes, one more thing. | Yes actually. | And another question.
# confused
b Sorry, I didn't get that. | Could you put that differently?
p I mean something else. | Oh never mind. | Not again…
# farewell
p Thanks, that's all. | Thank you, bye! | No thanks. | Cheers | Bye
b You're welcome. Goodbye! | Thanks for getting in touch.
`;

export const frames = {
  shopGerman: `${german}
# greeting
b Willkommen bei Lindenhof! Wie kann ich helfen? | Hallo und willkommen bei Lindenhof Wohnen & Garten.
# disclosure
b Ich bin Linde, ein digitaler Assistent (KI), kein Mensch. | Sie schreiben mit einem automatischen KI-Assistenten.
# notice
b Hinweis zum Datenschutz: Verantwortlich ist die Lindenhof GmbH. Wir speichern den Chat zur Bearbeitung Ihres Anliegens. Mehr: https://lindenhof.example/datenschutz | Datenschutzhinweis: https://lindenhof.example/datenschutz – bitte geben Sie keine Bank- oder Gesundheitsdaten ein.
# consent-question
b Dürfen wir den Chatverlauf speichern und auswerten, um unseren Service zu verbessern? Antworten Sie mit Ja oder Nein.
# consent-given
p Ja | Ja, okay | ja, einverstanden
b Danke für Ihre Einwilligung.
# consent-declined
p Nein | Nein, das möchte ich nicht. | nein danke
b In Ordnung, wir werten diesen Chat nicht aus.
# consent-withdrawn
p Ich nehme meine Einwilligung von vorhin zurück. | Das mit der Auswertung möchte ich doch nicht. Ich widerrufe.
b Der Widerruf ist gespeichert. | Alles klar, wir werten diesen Chat nicht aus.
`,
  shopEnglish: `${english}
# greeting
b Welcome to Lindenhof! How can I help? | Hello and welcome to Lindenhof Home & Garden.
# disclosure
b I'm Linde, an AI assistant, not a human. | You are chatting with an automated AI assistant.
# notice
b Privacy notice: Lindenhof GmbH is the controller. We store this chat to handle your request. More: https://lindenhof.example/privacy | Privacy: https://lindenhof.example/privacy – please don't enter bank or health details.
# consent-question
b May we store and analyse this chat to improve our service? Please answer yes or no.
# consent-given
p Yes | Sure | yes, fine
b Thank you for your consent.
# consent-declined
p No | No, I'd rather not. | no thanks
b All right, we won't analyse this chat.
# consent-withdrawn
p I take back the consent I gave you earlier. | About analysing this chat: I withdraw my consent.
b Your withdrawal is saved. | Okay, we won't analyse this chat.
`,
  insuranceGerman: `${german}
# greeting
b Albatros Versicherung, Schadenservice. Was ist passiert? | Willkommen beim Schadenservice der Albatros Versicherung.
# disclosure
b Ich bin Alba, ein KI-System. Auf Wunsch verbinde ich Sie mit einem Menschen. | Hinweis: Hier antwortet eine künstliche Intelligenz.
# notice
b Datenschutz: Verantwortlich ist die Albatros Versicherung AG. Zweck ist die Schadenbearbeitung, Löschung nach 365 Tagen. Ihre Rechte: https://albatros.example/datenschutz | Bevor Sie beginnen: Unsere Datenschutzhinweise nach Art. 13 DSGVO finden Sie unter https://albatros.example/datenschutz. Datenschutzbeauftragte: datenschutz@albatros.example
# consent-question
b Für die Bearbeitung brauchen wir eventuell Gesundheitsdaten. Willigen Sie ein, dass wir diese verarbeiten (Art. 9 DSGVO)? | Willigen Sie in die Verarbeitung Ihrer Gesundheitsdaten ein? Sie können jederzeit widerrufen.
# consent-given
p Ja, ich willige ein. | Ja | Einverstanden
b Vielen Dank, Ihre Einwilligung ist gespeichert.
# consent-declined
p Nein. | Nein, Gesundheitsdaten gehen Sie nichts an. | Lieber nicht
b In Ordnung. Bitte nennen Sie dann keine Gesundheitsdaten.
# consent-withdrawn
p Ich widerrufe meine Einwilligung. | Bitte verarbeiten Sie meine Gesundheitsdaten nicht mehr, ich widerrufe.
b Der Widerruf ist vermerkt.
`,
  staffEnglish: `${english}
# greeting
b Hi, this is Robin from People & Culture. | Welcome to Ask Robin, the HR desk.
# disclosure
b I'm an AI assistant; a person in HR can read along. | Robin is a computer program based on AI.
# notice
b Privacy notice for employees: https://intranet.lindenhof.example/privacy. Chats are kept for 180 days. | Before you start: how HR uses your data is described at https://intranet.lindenhof.example/privacy.
# consent-question
b May we use this chat, without your name, to improve our answers? It is voluntary and has no effect on your job.
# consent-given
p Yes | OK | Sure, go ahead
b Thanks.
# consent-declined
p No | I'd rather not.
b That's fine.
# consent-withdrawn
p I changed my mind, please don't use this chat. | I withdraw the permission to use this chat.
b Noted, we won't use it.
`,
};
