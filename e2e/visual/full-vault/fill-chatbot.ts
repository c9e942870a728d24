import { seedStore } from '../../../electron/sample/seed/seed-store.ts';
import { openStore } from '../../../electron/sample/store/open-store.ts';
import { createRecordWriter, type NewMessage } from '../../../electron/sample/store/write-records.ts';
import { nameAddress, nameCompound, namePerson, nameThing } from './long-words.ts';

export const conversations = 10_000;
const bots = 24;
const people = 1500;
const year = 365 * 86_400_000;

const says = [
  (index: number) => `Meine Kundennummer ist ${100_000 + index}, es geht um die ${nameCompound(index)}.`,
  (index: number) => `Bitte schreiben Sie mir an ${nameAddress(index)}, ich bin seit Wochen krankgeschrieben.`,
  () => 'Die Erstattung soll auf DE89 3704 0044 0532 0130 00 gehen, wann kommt sie?',
  (index: number) => `Guten Tag, hier ist ${namePerson(index)}. Ich möchte mit einem Menschen sprechen.`,
  () => 'Welche Daten haben Sie über mich gespeichert? Ich bitte um Auskunft nach Art. 15 DSGVO.',
];

/** The sample chatbot with everything that is planted in it, and as many conversations as a year of a company has. */
export function fillChatbot(folder: string): void {
  const store = openStore(folder);
  seedStore(store, 0.08);
  const writer = createRecordWriter(store);
  const begun = Date.now() - year;
  store.transaction(() => {
    const place = { description: '', languages: ['de'], channels: ['web'], createdAt: begun };
    for (let index = 0; index < bots; index++)
      writer.writeBot({
        ...place,
        id: `bot-${index}`,
        name: nameThing(index),
        keepDays: 90,
        retentionEnforced: false,
        retentionLastRunAt: null,
      });
    for (let index = 0; index < people; index++)
      writer.writePerson({
        id: `person-${index}`,
        displayName: namePerson(index),
        language: 'de',
        createdAt: begun,
        identifiers: [{ kind: 'email', value: nameAddress(index) }],
      });
    for (let index = 0; index < conversations; index++) {
      const at = begun + Math.floor((index / conversations) * (year - 3_600_000));
      writer.writeConversation({
        id: `full-${index}`,
        botId: `bot-${index % bots}`,
        personId: `person-${index % people}`,
        channel: 'web',
        language: 'de',
        messages: talk(index, at),
      });
    }
  })();
  store.close();
}

/** The last one goes on for long. */
function talk(index: number, at: number): NewMessage[] {
  const turns = index === conversations - 1 ? 100 : 1 + (index % 2);
  return Array.from({ length: turns * 2 }, (_, turn): NewMessage => {
    const say = says[(index + turn) % says.length]!;
    const isPerson = turn % 2 === 0;
    return {
      role: isPerson ? 'person' : 'bot',
      at: at + turn * 20_000,
      text: isPerson ? say(index) : `Vielen Dank. Zuständig ist die ${nameThing(index)}.`,
    };
  });
}
