import { useText } from '../../lib/use-text.ts';
import { CheckboxField, TextField } from '../../ui/fields.tsx';
import { useProblemText } from '../../ui/problem-message.tsx';
import { Callout } from '../../ui/status.tsx';

interface AddressFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with how it is written, in words. */
  problem: string | undefined;
  hint: string;
  /** The code core answered for this very address; null before it was asked. */
  refusal: string | null;
  /** Whether somebody agreed to an internal address. */
  isAgreed: boolean;
  onAgree: (isAgreed: boolean) => void;
}

const ofAddress = ['backend.addressRefused', 'backend.addressForbidden'];

/** Whether what core answered belongs to the address and is said there. */
export function isAboutAddress(code: string | undefined): boolean {
  return code === 'backend.addressPrivate' || (code !== undefined && ofAddress.includes(code));
}

/** Where a chatbot system is. An internal address is asked about: credentials will go there. */
export function AddressField({ value, onChange, problem, hint, refusal, isAgreed, onAgree }: AddressFieldProps) {
  const text = useText();
  const problemText = useProblemText();
  return (
    <>
      <TextField
        label={text('backends.address')}
        type="url"
        value={value}
        onChange={onChange}
        problem={problem ?? (refusal !== null && ofAddress.includes(refusal) ? problemText(refusal) : undefined)}
        hint={hint}
        isRequired
      />
      {refusal === 'backend.addressPrivate' && (
        <Callout
          meaning="soon"
          title={text('backends.private.title')}
          isAlert
          action={<CheckboxField label={text('backends.private.agree')} isChecked={isAgreed} onChange={onAgree} />}
        >
          <p>{text('backends.private.why')}</p>
        </Callout>
      )}
    </>
  );
}
