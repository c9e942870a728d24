import { useState } from 'react';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { TextField } from '../fields.tsx';
import { readCodes } from './field-description.ts';
import { nameCountry, nameLanguage } from './field-words.ts';

interface CommonProps {
  label: string;
  hint?: string;
  problem?: string | undefined;
  isRequired?: boolean;
}

interface CountryFieldProps extends CommonProps {
  value: string;
  isOptional: boolean;
  onChange: (code: string | null) => void;
}

/** Two letters of ISO 3166-1; the name of the country below them says whether they are the right ones. */
export function CountryField({ value, isOptional, onChange, hint, ...rest }: CountryFieldProps) {
  const text = useText();
  const language = useLanguage();
  const name = /^[A-Z]{2}$/.test(value) ? nameCountry(language, value) : text('ui.described.countryHint');
  return (
    <TextField
      {...rest}
      value={value}
      hint={[name, hint ?? ''].join(' ').trim()}
      onChange={(typed) => {
        const code = typed.trim().toUpperCase();
        onChange(code === '' && isOptional ? null : code);
      }}
    />
  );
}

interface CodesFieldProps extends CommonProps {
  kind: 'countries' | 'languages';
  codes: readonly string[];
  isWrong: boolean;
  onChange: (codes: readonly string[]) => void;
}

/** Several codes in one line, with their names below. */
export function CodesField({ kind, codes, isWrong, onChange, hint, problem, ...rest }: CodesFieldProps) {
  const text = useText();
  const language = useLanguage();
  // As it was typed: a comma at the end is no code yet, and must not vanish under the hand.
  const [typed, setTyped] = useState(() => codes.join(', '));
  const name = kind === 'countries' ? nameCountry : nameLanguage;
  const names = codes.map((code) => name(language, code)).join(', ');
  return (
    <TextField
      {...rest}
      value={typed}
      problem={problem ?? (isWrong ? text('ui.field.invalid') : undefined)}
      hint={[names === '' ? text(`ui.described.${kind}Hint`) : names, hint ?? ''].join(' ').trim()}
      onChange={(next) => {
        setTyped(next);
        onChange(readCodes(kind === 'countries' ? next.toUpperCase() : next.toLowerCase()));
      }}
    />
  );
}
