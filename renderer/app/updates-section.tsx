import { useText } from '../lib/use-text.ts';
import { Section } from '../ui/section.tsx';
import { Stack } from '../ui/stack.tsx';

/** Which version this is and how a newer one is got: by hand, because nothing of Custos asks for it. */
export function UpdatesSection() {
  const text = useText();
  return (
    <Section title={text('app.updates.title')}>
      <Stack>
        <p>{text('app.updates.version', { version: custosVersion })}</p>
        <p>{text('app.updates.off')}</p>
        <p>{text('app.updates.how')}</p>
      </Stack>
    </Section>
  );
}
