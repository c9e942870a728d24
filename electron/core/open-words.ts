import Message from 'intl-messageformat';

export type Language = 'de' | 'en';
export type WordValues = Record<string, string | number>;

/** Says a text in its language, its places filled (ICU). @throws where a value is missing, which is a defect */
export type Say<Id extends string> = (id: Id, values?: WordValues) => string;

/** Angle brackets are text: what is written here has no mark-up. */
export function openWords<Id extends string>(
  texts: Record<Language, Record<Id, string>>,
): (language: Language) => Say<Id> {
  const opened = new Map<string, Message>();
  return (language) =>
    (id, values = {}) => {
      const key = `${language} ${id}`;
      const message =
        opened.get(key) ??
        new Message(texts[language][id], language, undefined, { ignoreTag: true, captureLocation: false });
      opened.set(key, message);
      return String(message.format(values));
    };
}
