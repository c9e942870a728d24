import { together, withoutThose, type HeardMessage } from './heard-message.ts';
import { judgeEach, type Case, type Judgement } from './judgement.ts';

/** Art. 15-21 and 7(3) GDPR, in the order of the articles; the last is the withdrawal of consent. */
export const utterableRights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
] as const;
export type UtterableRight = (typeof utterableRights)[number];

/** What says it together, in whatever order: lists of which each is met in the same sentence. */
const sayTogether: Record<UtterableRight, readonly (readonly string[])[]> = {
  access: [
    ['learn', 'aboutMe'],
    ['kept', 'aboutMe', 'wanted'],
  ],
  rectification: [
    ['wrong', 'ownDetails'],
    ['change', 'ownDetails', 'record'],
  ],
  erasure: [['erase', 'ownData']],
  restriction: [['leaveAlone', 'until']],
  portability: [
    ['take', 'ownData', 'elsewhere'],
    ['ownData', 'format'],
  ],
  objection: [['stop', 'useOfData']],
  withdrawal: [['takeBack', 'consent']],
};

/** Rights need no form: whoever asks in the chat has asked, and the time of Art. 12(3) GDPR runs. */
export function checkRightUttered({ messages }: Case): Judgement {
  const uttered = messages
    .filter(({ role }) => role === 'person')
    .flatMap((message) => {
      return utterableRights
        .filter((right) => isUttered(message, right))
        .map((right) => ({ word: right, messageId: message.id }));
    });
  return judgeEach('uttered', 'right', uttered);
}

function isUttered(message: HeardMessage, right: UtterableRight): boolean {
  const notMeant = [...message.said('rightUttered.notMeant')];
  // "Take me off the advertising" objects, and "do not use it, only keep it" restricts: neither erases.
  if (right === 'erasure')
    notMeant.push(...message.said('rightUttered.objection'), ...message.said('rightUttered.restriction'));
  const hits = [
    ...message.said(`rightUttered.${right}`),
    ...sayTogether[right].flatMap((lists) =>
      together(
        message,
        lists.map((list) => `rightUttered.${list}`),
      ),
    ),
  ];
  return withoutThose(message, hits, notMeant).length > 0;
}
