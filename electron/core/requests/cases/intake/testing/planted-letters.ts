import type { Right } from '../../../../../../shared/contract/rights.ts';

/** Letters and mails as people write them, with what they ask for, the main thing first. None is a real one. */
export const plantedLetters: readonly { language: 'de' | 'en'; kinds: readonly Right[]; text: string }[] = [
  {
    language: 'de',
    kinds: ['access'],
    text: 'Sehr geehrte Damen und Herren,\n\nhiermit bitte ich um Auskunft nach Art. 15 DSGVO über alle Daten, die Sie zu meiner Person verarbeiten. Bitte fügen Sie eine Kopie der Chats bei.\n\nMit freundlichen Grüßen\nAna Beispiel',
  },
  {
    language: 'de',
    kinds: ['access'],
    text: 'Guten Tag, ich habe neulich mit Ihrem Bot geschrieben. Welche Daten haben Sie eigentlich von mir gespeichert? Viele Grüße, Jo',
  },
  {
    language: 'de',
    kinds: ['access'],
    text: 'Datenauskunft\nHallo, ich möchte wissen, was über mich gespeichert ist, wie lange es aufbewahrt wird und wann es gelöscht wird. Außerdem das Bestehen eines Rechts auf Berichtigung oder Löschung.',
  },
  {
    language: 'de',
    kinds: ['portability'],
    text: 'Ich mache von meinem Recht auf Datenübertragbarkeit Gebrauch. Senden Sie mir meine Daten bitte in einem strukturierten, maschinenlesbaren Format.',
  },
  {
    language: 'de',
    kinds: ['rectification'],
    text: 'In Ihrem Chat steht mein Geburtsdatum falsch. Bitte berichtigen Sie es: richtig ist der 3. Mai 1980.',
  },
  {
    language: 'de',
    kinds: ['rectification'],
    text: 'Meine Anschrift ist veraltet und mein Nachname falsch geschrieben. Bitte korrigieren Sie die Angaben.',
  },
  {
    language: 'de',
    kinds: ['erasure'],
    text: 'Sehr geehrte Damen und Herren, bitte löschen Sie alle Daten, die Sie über mich haben, insbesondere den Chatverlauf vom März.',
  },
  {
    language: 'de',
    kinds: ['erasure'],
    text: 'Betreff: Löschung\n\nIch verlange die unverzügliche Löschung gemäß Artikel 17 DSGVO.',
  },
  {
    language: 'de',
    kinds: ['erasure', 'access'],
    text: 'Ich beantrage die Löschung meines Kontos und aller Chats (Art. 17 DSGVO). Teilen Sie mir vorher mit, welche Daten Sie gespeichert haben.',
  },
  {
    language: 'de',
    kinds: ['restriction'],
    text: 'Bis zur Klärung verlange ich die Einschränkung der Verarbeitung meiner Daten nach Art. 18 DSGVO.',
  },
  {
    language: 'de',
    kinds: ['restriction'],
    text: 'Bitte löschen Sie meine Chats nicht, ich brauche sie noch für meinen Anwalt. Meine Daten sollen aber gesperrt werden.',
  },
  {
    language: 'de',
    kinds: ['objection'],
    text: 'Hiermit lege ich Widerspruch gegen die Auswertung meiner Gespräche ein.',
  },
  {
    language: 'de',
    kinds: ['objection'],
    text: 'Ich widerspreche der Nutzung meiner Daten zu Werbezwecken.',
  },
  {
    language: 'de',
    kinds: ['automatedDecision'],
    text: 'Ihr Chatbot hat meinen Antrag abgelehnt. Ich möchte, dass die Entscheidung von einem Menschen überprüft wird.',
  },
  {
    language: 'de',
    kinds: ['withdrawal'],
    text: 'Ich widerrufe meine Einwilligung in die Aufzeichnung der Gespräche mit sofortiger Wirkung.',
  },
  {
    language: 'de',
    kinds: ['complaint'],
    text: 'Ich beschwere mich über den Umgang mit meinen Daten in Ihrem Chat. Das ist ein Verstoß gegen die DSGVO.',
  },
  {
    language: 'de',
    kinds: ['inquiry'],
    text: 'Der Landesbeauftragte für den Datenschutz\nAnhörung nach Art. 58 Abs. 1 DSGVO\n\nWir bitten um Stellungnahme bis zum 15. April.',
  },
  {
    language: 'en',
    kinds: ['access'],
    text: 'Dear Sir or Madam,\n\nthis is a subject access request. Please send me a copy of all the information you hold about me, including the chats with your assistant.\n\nKind regards',
  },
  {
    language: 'en',
    kinds: ['access'],
    text: 'Hi, I talked to your bot last week. Could you tell me what data you have stored about me and why? Thanks!',
  },
  {
    language: 'en',
    kinds: ['access'],
    text: 'Under Article 15 of the GDPR I would like access to my personal data. Please also tell me how long it is kept, when it is deleted and that I have the right to lodge a complaint with the authority.',
  },
  {
    language: 'en',
    kinds: ['portability'],
    text: 'Please export my chats in a machine readable format so that I can move my data to another provider.',
  },
  {
    language: 'en',
    kinds: ['rectification'],
    text: 'The date of birth in your records is wrong. Please correct it and confirm.',
  },
  {
    language: 'en',
    kinds: ['erasure'],
    text: 'Please delete my account and all my conversations with the chatbot. I want everything erased.',
  },
  {
    language: 'en',
    kinds: ['erasure'],
    text: 'I am exercising my right to be forgotten. Remove all data you have about me.',
  },
  {
    language: 'en',
    kinds: ['restriction'],
    text: 'Please do not delete anything, but restrict the processing of my data until this is settled.',
  },
  {
    language: 'en',
    kinds: ['objection'],
    text: 'I object to the use of my chats for training and for marketing. Stop using them.',
  },
  {
    language: 'en',
    kinds: ['automatedDecision'],
    text: 'Your chatbot rejected my application. I request human review of this automated decision.',
  },
  {
    language: 'en',
    kinds: ['withdrawal'],
    text: 'I hereby withdraw my consent to the recording of my chats.',
  },
  {
    language: 'en',
    kinds: ['complaint'],
    text: 'I want to make a complaint about how you handle my personal information. You have breached data protection law.',
  },
  {
    language: 'en',
    kinds: ['inquiry'],
    text: 'The Information Commissioner requires you to respond to this information notice within 28 days.',
  },
  {
    language: 'en',
    kinds: ['know'],
    text: 'Under the California Consumer Privacy Act I make a request to know the specific pieces of personal information you collected about me.',
  },
  {
    language: 'en',
    kinds: ['delete'],
    text: 'Pursuant to the CCPA I request deletion of my personal information. Please delete all my chats.',
  },
  {
    language: 'en',
    kinds: ['correct'],
    text: 'This is a request to correct under the CCPA: my address in your records is wrong.',
  },
  {
    language: 'en',
    kinds: ['optOut'],
    text: 'Do not sell or share my personal information.',
  },
  {
    language: 'en',
    kinds: ['limit'],
    text: 'Please limit the use of my sensitive personal information to what is necessary.',
  },
  {
    language: 'de',
    kinds: [],
    text: 'Guten Tag, wann haben Sie am Samstag geöffnet? Ich wollte meinen Vertrag verlängern.',
  },
  {
    language: 'de',
    kinds: [],
    text: 'Vielen Dank für die schnelle Antwort Ihres Chatbots, das hat mir sehr geholfen.',
  },
  { language: 'en', kinds: [], text: 'Hello, my parcel has not arrived yet. Could you check where it is, please?' },
  { language: 'en', kinds: [], text: 'Thank you for your help yesterday, everything works now.' },
];
