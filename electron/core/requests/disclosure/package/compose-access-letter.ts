import type { InformationItem } from '../../../../../shared/contract/requests/disclosure.ts';
import { informationItems } from '../../../../../shared/contract/requests/disclosure.ts';
import { toPlainText, type LetterModel } from '../../../documents/index.ts';
import { listUnverified } from '../../citations/list-unverified.ts';
import { textsOf, type Text, type TextId } from '../texts.ts';
import { outlineAccess, outlinePortability, type Section } from './letter-outline.ts';
import type { PackageData } from './package-data.ts';
import { tellInformation, type InformationSource, type Told } from './tell-information.ts';

type Blocks = LetterModel['blocks'][number][];

export interface LetterSource extends InformationSource {
  salutation: string;
  /** The competent supervisory authority with its address; empty where the case does not say it. */
  authority: string;
}

export interface AccessLetter {
  blocks: Blocks;
  /** What it had to say is not recorded. */
  missing: InformationItem[];
  /** What it says of the law that nobody compared with the law, in its own words. */
  unverified: string[];
}

/** The letter that comes with the data, apart from its sheet. */
export function composeAccessLetter(data: PackageData, source: LetterSource): AccessLetter {
  const text = textsOf(data.language);
  const missing: InformationItem[] = [];
  const isAccess = data.kind === 'access';
  const sections = (isAccess ? outlineAccess : outlinePortability)(data.law);
  const blocks: Blocks = [
    paragraph(`${source.salutation},`),
    paragraph(text(isAccess ? 'letter.confirm' : 'letter.confirm.portability')),
  ];
  for (const section of sections) {
    const told = tellSection(section, data, source, text);
    if (told.isMissing) missing.push(section.of as InformationItem);
    blocks.push({ kind: 'heading', level: 2, text: titleOf(section, text) });
    if (told.isList) blocks.push({ kind: 'list', items: told.texts });
    else blocks.push(...told.texts.map(paragraph));
    if (section.of === 'data')
      blocks.push({ kind: 'list', items: listCounts(data, text) }, paragraph(text('letter.copy.files')), {
        kind: 'list',
        items: listFiles(text),
      });
  }
  blocks.push(
    { kind: 'heading', level: 2, text: text('letter.gaps') },
    data.gaps.length === 0
      ? paragraph(text('letter.gaps.none'))
      : {
          kind: 'list',
          items: data.gaps.map(({ system, text: gap }) =>
            system === null ? gap : text('letter.system', { system, text: gap }),
          ),
        },
    paragraph(text('letter.closing')),
    paragraph(`${text('letter.regards')}\n${data.controller.name}`),
  );
  return { blocks, missing, unverified: listUnverified(wordsOf(blocks), data.language) };
}

function tellSection({ of }: Section, data: PackageData, source: LetterSource, text: Text): Told {
  const { counts, controller, law } = data;
  if ((informationItems as readonly string[]).includes(of)) return tellInformation(of as InformationItem, source, text);
  const isUs = law === 'California' || law === 'US';
  switch (of) {
    case 'controller':
      return plain([controller.name, controller.address, controller.contact].filter((line) => line !== '').join('\n'));
    case 'rights':
      return plain(text(isUs ? 'rights.ccpa' : 'rights.gdpr'));
    case 'complaint': {
      const id: TextId = law === 'EU' ? 'complaint.gdpr' : law === 'UK' ? 'complaint.uk' : 'complaint.other';
      const named = source.authority === '' ? '' : ` ${text('complaint.authority', { authority: source.authority })}`;
      return plain(text(id) + named);
    }
    case 'others': {
      const isSome = counts.redacted + counts.withheld + data.excluded.length > 0;
      return plain(text(isSome ? 'letter.others.some' : 'letter.others.none'));
    }
    default:
      return data.kind === 'access' ? { ...plain(''), texts: [] } : plain(text('letter.copy.provided'));
  }
}

function titleOf({ heading, cite }: Section, text: Text): string {
  const title = text(heading);
  return cite === null
    ? title
    : `${title} (${text(cite.id, cite.letter === undefined ? {} : { letter: cite.letter })})`;
}

function listCounts({ kind, counts }: PackageData, text: Text): string[] {
  const { conversations, messages, redacted, withheld } = counts;
  const hidden = kind === 'access' || redacted + withheld > 0;
  return [
    text('letter.copy.conversations', { conversations }),
    text('letter.copy.messages', { messages }),
    ...(hidden ? [text('letter.copy.redacted', { redacted }), text('letter.copy.withheld', { withheld })] : []),
  ];
}

function listFiles(text: Text): string[] {
  const files = [
    ['02-transcripts.html', 'file.transcripts'],
    ['03-data.json', 'file.data'],
    ['04-messages.csv', 'file.messages'],
    ['05-withheld.html', 'file.withheld'],
    ['06-data.schema.json', 'file.schema'],
  ] as const;
  return files.map(([name, id]) => `${name}: ${text(id)}`);
}

/** All that the blocks of a letter say, line by line. */
export function wordsOf(blocks: LetterModel['blocks']): string {
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
  return lines.map(toPlainText).join('\n');
}

const plain = (said: string): Told => ({ texts: [said], isList: false, isMissing: false });
const paragraph = (text: string): Blocks[number] => ({ kind: 'paragraph', text });
