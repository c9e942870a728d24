import { languageChoices } from '../../shared/language-choice.ts';
import { contrasts, densities, themes, useAppearance } from '../lib/appearance.ts';
import type { Appearance } from '../lib/appearance.ts';
import type { MessageId } from '../lib/messages.ts';
import { useText } from '../lib/use-text.ts';
import { SelectField } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { Stack } from '../ui/stack.tsx';

/** Applies at once, to this person on this machine. */
export function AppearanceSection() {
  const text = useText();
  return (
    <Section title={text('app.appearance.title')}>
      <Stack>
        <p>{text('app.appearance.what')}</p>
        <Choice part="theme" choices={themes} />
        <Choice part="contrast" choices={contrasts} hint="app.appearance.contrast.hint" />
        <Choice part="density" choices={densities} hint="app.appearance.density.hint" />
        <Choice part="language" choices={languageChoices} hint="app.appearance.language.hint" />
      </Stack>
    </Section>
  );
}

interface ChoiceProps<Part extends keyof Appearance> {
  part: Part;
  choices: readonly Appearance[Part][];
  hint?: MessageId;
}

function Choice<Part extends keyof Appearance>({ part, choices, hint }: ChoiceProps<Part>) {
  const text = useText();
  const { appearance, change } = useAppearance();
  const name = (value: string) => text(`app.appearance.${part}.${value}` as MessageId);
  return (
    <SelectField
      label={text(`app.appearance.${part}`)}
      value={appearance[part]}
      choices={choices.map((value) => ({ value, label: name(value) }))}
      onChange={(value) => change({ [part]: value })}
      hint={hint && text(hint)}
    />
  );
}
