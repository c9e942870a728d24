import { useState } from 'react';
import type { Controller } from '../../../shared/contract/controllers.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { ControllerDialog } from './controller-dialog.tsx';
import classes from './controllers-section.module.css';

/** The organisations for whom the data-protection officer works. */
export function ControllersSection() {
  const text = useText();
  const manages = useMay('controllers.manage');
  const controllers = useCall('controllers.list', {});
  const [edited, setEdited] = useState<Controller | 'new' | null>(null);
  return (
    <Section title={text('controllers.title')}>
      <ProblemMessage problem={controllers.error} />
      {!controllers.data && !controllers.error && <Loading />}
      <ul className={classes.list}>
        {controllers.data?.controllers.map((controller) => (
          <li key={controller.id} className={classes.entry}>
            <div className={classes.words}>
              <p className={classes.name}>{controller.name}</p>
              <p className={classes.details}>
                {[controller.address.split('\n').join(', '), controller.dataProtectionOfficer, controller.zone]
                  .filter((detail) => detail !== '')
                  .join(' · ')}
              </p>
            </div>
            {manages && (
              <Button
                isCompact
                label={text('controllers.edit', { name: controller.name })}
                onClick={() => setEdited(controller)}
              >
                {text('ui.edit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <Actions>
          <Button onClick={() => setEdited('new')}>{text('controllers.add')}</Button>
        </Actions>
      )}
      {edited && <ControllerDialog controller={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
