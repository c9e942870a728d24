import { beginHtml, endOfHtml, writeBlocks } from '../../../documents/index.ts';
import { describeConversations, describeTranscripts } from './describe-transcripts.ts';
import type { PackageConversation, PackageHead } from './package-data.ts';
import { TextFile, type WrittenText } from './text-file.ts';
import { headOfTable, writeConversations, writeMessageTable } from './write-tables.ts';

/** What is written of the conversations, all of it. */
export interface WrittenConversations {
  page: WrittenText;
  /** The part of the data file that holds them. */
  data: WrittenText;
  table: WrittenText;
}

/** The files that grow with every conversation: they are written while the next ones are read. */
export class ConversationFiles {
  readonly #page: TextFile;
  readonly #data: TextFile;
  readonly #table: TextFile;
  #isBegun = false;

  constructor(signal: AbortSignal) {
    this.#page = new TextFile(signal);
    this.#data = new TextFile(signal);
    this.#table = new TextFile(signal);
  }

  /** In their order. */
  async add(head: PackageHead, conversations: readonly PackageConversation[]): Promise<void> {
    const { language } = head;
    if (!this.#isBegun) {
      this.#isBegun = true;
      const { blocks, ...model } = describeTranscripts(head);
      await this.#page.append([beginHtml(model), ...writeBlocks(blocks, language)]);
      await this.#table.append([headOfTable]);
    }
    await this.#page.append(writeBlocks(describeConversations(conversations, language), language));
    await this.#data.append(writeConversations(conversations));
    await this.#table.append(writeMessageTable(conversations));
  }

  async end(): Promise<WrittenConversations> {
    await this.#page.append([endOfHtml]);
    return { page: this.#page.end(), data: this.#data.end(), table: this.#table.end() };
  }
}
