import { useState } from 'react';
import { informationItems } from '../../../../shared/contract/requests/disclosure.ts';
import type { InformationItem } from '../../../../shared/contract/requests/disclosure.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Case } from '../case/case-screen.tsx';

type Unreviewed = 'refuse' | 'include' | 'leaveOut';

interface PackageDialogProps {
  request: Case;
  undecided: number;
  onClose: () => void;
}

/** What the letter of the package says, and where archive and passphrase are written. */
export function PackageDialog({ request, undecided, onClose }: PackageDialogProps) {
  const text = useText();
  const build = useCommand('requests.package');
  const [language, setLanguage] = useState<string>(request.language);
  const [unreviewed, setUnreviewed] = useState<Unreviewed>('refuse');
  const [information, setInformation] = useState<Partial<Record<InformationItem, string>>>({});
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', `${request.number}.zip`);
    if (!to) return;
    const passphraseLetterTo = await bridge().choosePath('saveFile', `${request.number}-passphrase.pdf`);
    if (!passphraseLetterTo) return;
    const given = Object.fromEntries(Object.entries(information).filter(([, value]) => value.trim() !== ''));
    build.mutate(
      {
        id: request.id,
        language: language === 'en' ? 'en' : 'de',
        unreviewed,
        to,
        passphraseLetterTo,
        information: given,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={text('requests.package.build')} onClose={onClose} width={680}>
      <Form label={text('requests.package.build')} onSubmit={() => void submit()} failure={build.error}>
        <Stack>
          <SelectField
            label={text('requests.language')}
            value={language}
            onChange={setLanguage}
            choices={(['de', 'en'] as const).map((value) => ({ value, label: text(`requests.language.${value}`) }))}
            autoFocus
          />
          {undecided > 0 && (
            <ChoiceGroup
              label={text('requests.package.undecided', { messages: undecided })}
              value={unreviewed}
              onChange={(value) => setUnreviewed(value as Unreviewed)}
              choices={(['refuse', 'leaveOut', 'include'] as const).map((value) => ({
                value,
                label: text(`requests.package.unreviewed.${value}`),
              }))}
            />
          )}
          <p>{text('requests.package.information')}</p>
          {informationItems.map((each) => (
            <TextAreaField
              key={each}
              label={text(`requests.package.information.${each}`)}
              value={information[each] ?? ''}
              onChange={(value) => setInformation({ ...information, [each]: value })}
              rows={2}
            />
          ))}
          <p>{text('requests.package.places')}</p>
          <ProblemMessage problem={build.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={build.isPending}>
            {text('requests.package.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
