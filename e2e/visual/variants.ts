/** One way to look at all screens. */
export interface Variant {
  language: 'de' | 'en';
  theme: 'light' | 'dark';
  /** What the vault holds: nothing, what the sample chatbot has, or far more than any screen shows at once. */
  amount: 'empty' | 'typical' | 'full';
  width: 1024 | 1600;
  height: 700 | 1000;
}

const small = { width: 1024, height: 700 } as const;
const large = { width: 1600, height: 1000 } as const;

/** Any two values meet in one of them, but for language and size: the longer one is always in the smaller window. */
export const variants: readonly Variant[] = [
  { language: 'en', theme: 'light', amount: 'typical', ...large },
  { language: 'de', theme: 'dark', amount: 'typical', ...small },
  { language: 'de', theme: 'light', amount: 'empty', ...small },
  { language: 'en', theme: 'dark', amount: 'empty', ...large },
  { language: 'de', theme: 'light', amount: 'full', ...small },
  { language: 'en', theme: 'dark', amount: 'full', ...large },
];

export const nameVariant = ({ language, theme, amount, width, height }: Variant): string =>
  `${amount}-${language}-${theme}-${width}x${height}`;
