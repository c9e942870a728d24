import { holdScope } from '../../../../shared/contract/retention/holds.ts';
import { useCall } from '../../../lib/queries.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { useText } from '../../../lib/use-text.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Status } from '../../../ui/status.tsx';
import { emptyScope, toScope } from './hold-form.ts';
import type { ScopeTexts } from './hold-form.ts';

/** How many conversations a hold would hold, counted while it is typed. */
export function ScopePreview({ fields }: { fields: ScopeTexts }) {
  const text = useText();
  const key = JSON.stringify(toScope(fields));
  const rested = useDebounced(key, 400);
  const parsed = holdScope.safeParse(JSON.parse(rested));
  const scope = parsed.success ? parsed.data : toScope(emptyScope);
  const count = useCall('retention.holds.preview', { scope }, { isEnabled: parsed.success });
  return (
    <>
      <div role="status">
        {!parsed.success && <Status meaning="information">{text('retention.holds.preview.none')}</Status>}
        {parsed.success && count.data && (
          <Status meaning="information">
            {text('retention.holds.preview', { conversations: count.data.conversations })}
          </Status>
        )}
        {parsed.success && count.isFetching && !count.data && text('retention.holds.preview.counting')}
      </div>
      {parsed.success && <ProblemMessage problem={count.error} />}
    </>
  );
}
