import { useState } from 'react';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { AddBackendDialog } from './add-backend-dialog.tsx';
import { SampleButton } from './sample-button.tsx';
import classes from './first-backend.module.css';

/** The first step in a new vault. */
export function FirstBackend({ onAdded }: { onAdded: (id: string) => void }) {
  const text = useText();
  return (
    <Page title={text('backends.first.title')}>
      <div className={classes.choices}>
        <p>{text('backends.first.intro')}</p>
        <FirstBackendChoice onAdded={onAdded} />
      </div>
    </Page>
  );
}

/** The own chatbot system, or the sample to try Custos with. */
export function FirstBackendChoice({ onAdded }: { onAdded: (id: string) => void }) {
  const text = useText();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <Section title={text('backends.first.own')}>
        <p>{text('backends.first.ownIntro')}</p>
        <div>
          <Button kind="primary" onClick={() => setIsAdding(true)}>
            {text('backends.add')}
          </Button>
        </div>
      </Section>
      <Section title={text('backends.first.sample')}>
        <p>{text('backends.first.sampleIntro')}</p>
        <div>
          <SampleButton onAdded={onAdded} />
        </div>
      </Section>
      {isAdding && <AddBackendDialog onClose={() => setIsAdding(false)} onAdded={onAdded} />}
    </>
  );
}
