import type { PrivacyNotice } from '../../../../shared/contract/privacy-notices.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { SpokenText } from '../../../ui/transcript/spoken-text.tsx';
import { describeDeclared, describeItem } from './notice-words.ts';
import classes from '../checks-page.module.css';

interface NoticePanelProps {
  notice: PrivacyNotice;
  isReadOnly: boolean;
  onClose: () => void;
}

/** One version: what Art. 13 GDPR asks for and whether it is there, and where it disagrees with what is declared. */
export function NoticePanel({ notice, isReadOnly, onClose }: NoticePanelProps) {
  const text = useText();
  const format = useFormat();
  const remove = useCommand('checks.removeNotice');
  const userNames = useUserNames();
  const names = new Map(useCall('backends.bots', {}).data?.bots.map(({ id, name }) => [id, name]));
  const { id, version, language, validFrom, url, shown, addedBy, addedAt, items, disagreements } = notice;
  const places = items.flatMap((item) => item.places).toSorted((one, other) => one.start - other.start);
  return (
    <SidePanel
      title={text('checks.list', { name: version, language: text(`findings.language.${language}`) })}
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: text('checks.notices.bots'), value: notice.botIds.map((bot) => names.get(bot) ?? bot).join(', ') },
          { label: text('checks.notices.validFrom'), value: format.dateTime(validFrom) },
          ...(url === ''
            ? []
            : [{ label: text('checks.notices.url'), value: <SpokenText text={url} hits={[]} found={[]} /> }]),
          ...(shown === '' ? [] : [{ label: text('checks.notices.shown'), value: shown }]),
          {
            label: text('checks.notices.added'),
            value: text('findings.decidedBy', {
              name: userNames.get(addedBy) ?? addedBy,
              when: format.dateTime(addedAt),
            }),
          },
        ]}
      />
      <table className={classes.table}>
        <caption>{text('checks.notices.items')}</caption>
        <tbody>
          {items.map(({ item, isFound, isNeeded }) => (
            <tr key={item}>
              <th scope="row">{describeItem(text, item)}</th>
              <td>
                <Status meaning={isFound ? 'fine' : isNeeded ? 'overdue' : 'information'}>
                  {text(
                    isFound ? 'checks.item.isFound' : isNeeded ? 'checks.item.isMissing' : 'checks.item.isNotNeeded',
                  )}
                </Status>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {disagreements.length > 0 && (
        <table className={classes.table}>
          <caption>{text('checks.notices.disagreements')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('checks.notices.what')}</th>
              <th scope="col">{text('checks.notices.says')}</th>
              <th scope="col">{text('checks.notices.declared')}</th>
            </tr>
          </thead>
          <tbody>
            {disagreements.map(({ what, notice: says, declared, botId }) => (
              <tr key={`${what} ${botId}`}>
                <th scope="row">
                  {text(`checks.disagreement.${what}`)}
                  <div>
                    <Muted>{names.get(botId)}</Muted>
                  </div>
                </th>
                <td>{says === '' ? text('checks.notices.saysNothing') : says}</td>
                <td>{describeDeclared(text, format, { what, declared })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.notice} tabIndex={0} role="region" aria-label={text('checks.notices.text')}>
        <SpokenText text={notice.text} hits={joinPlaces(places)} found={[]} />
      </div>
      <ProblemMessage problem={remove.error} />
      {!isReadOnly && (
        <div>
          <Button isCompact isBusy={remove.isPending} onClick={() => remove.mutate({ id }, { onSuccess: onClose })}>
            {text('checks.notices.remove')}
          </Button>
        </div>
      )}
    </SidePanel>
  );
}

/** One text may answer several points: highlights do not overlap. */
function joinPlaces(places: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of places) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
