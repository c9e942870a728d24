import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import { useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Status } from '../../ui/status.tsx';
import { ChooseForm } from './choose-form.tsx';
import { Evaluation } from './evaluation.tsx';
import { PastReviews } from './past-reviews.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SourceLine } from './source-line.tsx';
import classes from './access-reviews.module.css';

type Asked = InputOf<'accessReviews.preview'>;

/** Who read what and why, what stands out, and what was signed about it. */
export function AccessReviewsPage() {
  const text = useText();
  const sources = useCall('accessReviews.sources', {});
  const settings = useCall('accessReviews.settings', {});
  const [backendId, setBackendId] = useKept<string | null>('accessReviews.source', null);
  const [asked, setAsked] = useKept<Asked | null>('accessReviews.asked', null);
  const preview = useCall('accessReviews.preview', asked ?? { from: '', to: '' }, { isEnabled: asked !== null });
  const [isSetting, setIsSetting] = useState(false);
  const [notice, setNotice] = useState<'signed' | 'saved' | null>(null);
  const mayManage = useMay('accessReviews.manage');
  const listed = sources.data?.sources ?? [];
  const source = listed.find((one) => one.backendId === backendId) ?? listed[0];

  const evaluate = (input: Asked) => {
    setNotice(null);
    if (JSON.stringify(input) === JSON.stringify(asked)) void preview.refetch();
    else setAsked(input);
  };
  // What was evaluated of one log must not stand under the name of another.
  const choose = (id: string | null) => {
    setBackendId(id);
    setAsked(null);
    setNotice(null);
  };
  const end = (why: 'signed' | 'saved') => {
    setAsked(null);
    setIsSetting(false);
    setNotice(why);
  };

  return (
    <Page
      title={text('app.nav.accessReviews')}
      action={
        mayManage && (
          <Button icon={<IconAdjustments size={16} aria-hidden />} onClick={() => setIsSetting(true)}>
            {text('accessReviews.settings')}
          </Button>
        )
      }
    >
      <div className={classes.content}>
        <ProblemMessage problem={sources.error ?? settings.error} />
        {source && settings.data && (
          <>
            <ChooseForm
              sources={listed}
              source={source}
              zone={settings.data.hours.zone}
              onSource={choose}
              onEvaluate={evaluate}
              isBusy={preview.isFetching}
            />
            <SourceLine source={source} zone={settings.data.hours.zone} />
          </>
        )}
        <div role="status">
          {notice === 'signed' && <Status meaning="fine">{text('accessReviews.sign.done')}</Status>}
          {notice === 'saved' && <Status meaning="fine">{text('accessReviews.settings.saved')}</Status>}
        </div>
        <ProblemMessage problem={asked && preview.error} />
        {asked && preview.isPending && <Loading />}
        {asked && preview.data && <Evaluation preview={preview.data} onSigned={() => end('signed')} />}
        {!asked && <EmptyState title={text('accessReviews.nothing.title')}>{text('accessReviews.nothing')}</EmptyState>}
        <PastReviews />
      </div>
      {isSetting && settings.data && (
        <SettingsDialog settings={settings.data} onClose={() => setIsSetting(false)} onSaved={() => end('saved')} />
      )}
    </Page>
  );
}
