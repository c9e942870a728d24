import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { writeCalendar } from '../../deadlines/index.ts';
import { nameFile } from '../../exports/index.ts';
import type { DueSource } from '../../due-date.ts';
import type { OutsideChange } from '../../handlers.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { wordsOf } from '../words.ts';
import { listOwn, type DueItem } from './list-due.ts';
import { listOthers } from './list-others.ts';

/** @throws Problem controller.unknown, export.exists, storage.* */
export function exportCalendar(
  context: Context,
  { controllerId, language, to }: ParsedInputOf<'programme.exportCalendar'>,
  sources: readonly DueSource[],
): OutsideChange<OutputOf<'programme.exportCalendar'>> {
  const { register } = context;
  if (controllerId !== undefined) readController(register, controllerId);
  const { text } = wordsOf(language);
  const titleOf = (kind: DueItem['kind'], name: string): string =>
    text('calendar.title', { kind: text(`kind.${kind}`), name: shorten(name) });
  const own = listOwn(register).map(({ id, controllerId: of, kind, name, owner, on }) => ({
    controllerId: of,
    uid: id,
    title: titleOf(kind, name),
    on,
    description:
      kind === 'trainingExpires' ? text('calendar.team', { team: owner }) : text('calendar.owner', { owner }),
  }));
  // One thing may fall due in several ways: the id of each stays as long as it does.
  const others = listOthers(context, sources).map(({ id, part, controllerId: of, kind, name, owner, on }) => ({
    controllerId: of,
    uid: [id, kind, ...(part === undefined ? [] : [part])].join('-'),
    title: titleOf(kind, name),
    on,
    description: owner === '' ? '' : text('calendar.owner', { owner }),
  }));
  const entries = [...own, ...others].filter(
    (entry) => controllerId === undefined || entry.controllerId === controllerId,
  );
  return {
    refs: { dates: entries.length },
    apply() {
      const file = nameFile(to, 'ics');
      writeNewFile(file, () => writeCalendar(entries, context.now()));
      return { output: { path: file, dates: entries.length } };
    },
  };
}

/** What follows from an activity is told at length; a title is not. */
function shorten(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim();
  return Array.from(line).length <= 120 ? line : `${Array.from(line).slice(0, 119).join('')}…`;
}
