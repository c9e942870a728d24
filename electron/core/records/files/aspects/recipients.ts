import type { RecordFields } from '../../../../../shared/contract/records/fields.ts';
import type { Words } from '../words/words.ts';
import type { Aspects } from './aspect.ts';
import type { RecordView } from '../register/record-view.ts';
import { joinLines, joinParts, sayBoxes, sayBracket, sayPair } from './say-lines.ts';

type Recipient = RecordFields['recipients'][number];
type Transfer = RecordFields['transfers'][number];

/** Art. 30(1)(d) and (e), (2)(c). */
export const recipientAspects = {
  recipients: (view, words) =>
    sayRecipients(
      view,
      words,
      () => true,
      ({ kind }) => words.word(`recipient.${kind}`),
    ),
  recipientsInternal: (view, words) => sayRecipients(view, words, ({ kind }) => kind === 'internal'),
  recipientsExternal: (view, words) =>
    sayRecipients(view, words, ({ kind }) => kind === 'external' || kind === 'authority'),
  recipientsProcessor: (view, words) => sayRecipients(view, words, ({ kind }) => kind === 'processor'),
  recipientsOutside: (view, words) => sayRecipients(view, words, ({ kind }) => kind !== 'internal'),
  transfers: ({ fields }, words) => joinLines(fields.transfers.map((transfer) => sayTransfer(transfer, words))),
  transferExists: ({ fields }, { text }) =>
    sayBoxes(['no', 'yes'], [fields.transfers.length > 0 ? 'yes' : 'no'], (code) => text(`transfer.${code}`)),
  transferNames: ({ fields }, words) => joinLines(fields.transfers.map((transfer) => sayPlace(transfer, words))),
  transferSafeguards: ({ fields }, words) =>
    joinLines(fields.transfers.map((transfer) => sayPair(words, transfer.to, saySafeguard(transfer, words)))),
  transferExceptions: ({ fields }, words) =>
    joinLines(
      fields.transfers
        .filter(({ safeguard }) => safeguard === 'derogation' || safeguard === 'compellingInterests')
        .map((transfer) => sayPair(words, transfer.to, saySafeguard(transfer, words))),
    ),
  disclosures: ({ fields }, words) =>
    joinLines(
      fields.disclosures.map(({ what, to, on, authority }) =>
        joinParts(words, [
          words.text('disclosure', { what, to, day: words.day(on) }),
          authority === '' ? '' : words.text('onAuthority', { text: authority }),
        ]),
      ),
    ),
} satisfies Partial<Aspects>;

function sayRecipients(
  { fields, names }: RecordView,
  words: Words,
  isWanted: (recipient: Recipient) => boolean,
  sayKind: (recipient: Recipient) => string = () => '',
): string {
  return joinLines(
    fields.recipients.filter(isWanted).map((recipient) => {
      const { name, processorId, purpose } = recipient;
      const processor = processorId === null ? '' : (names.processors.get(processorId) ?? '');
      return sayBracket(words, name, [sayKind(recipient), processor === name ? '' : processor, purpose]);
    }),
  );
}

function sayPlace({ to, country }: Transfer, words: Words): string {
  return sayBracket(words, to, [country === null ? '' : words.country(country)]);
}

function sayTransfer(transfer: Transfer, words: Words): string {
  return sayPair(words, sayPlace(transfer, words), saySafeguard(transfer, words));
}

function saySafeguard({ safeguard, document, on }: Transfer, words: Words): string {
  const { word, text, day } = words;
  return joinParts(words, [
    word(`safeguard.${safeguard}`),
    document === '' ? '' : text('documentedIn', { text: document }),
    on === null ? '' : text('since', { day: day(on) }),
  ]);
}
