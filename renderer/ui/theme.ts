import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#e1ebf5',
  '#c5d8ea',
  '#abcaea',
  '#8fb8de',
  '#6a9bc9',
  '#4a80b3',
  '#2f6699',
  '#1f4e79',
  '#173c5e',
  '#0f1d2b',
];

/** Buttons take their colours from the tokens, so that both themes stay within the measured contrasts. */
const resolveVariant: VariantColorsResolver = (input) => {
  const isDanger = input.color === 'danger';
  const main = isDanger ? 'var(--overdue)' : 'var(--accent)';
  if (input.variant === 'filled') {
    const hover = isDanger ? 'var(--overdue)' : 'var(--accent-hover)';
    return { background: main, hover, color: 'var(--on-accent)', border: '1px solid transparent' };
  }
  if (input.variant === 'default') {
    return {
      background: 'var(--surface)',
      hover: 'var(--raised)',
      color: 'var(--text)',
      border: '1px solid var(--line-strong)',
    };
  }
  if (input.variant === 'subtle') {
    return { background: 'transparent', hover: 'var(--raised)', color: main, border: '1px solid transparent' };
  }
  return defaultVariantColorsResolver(input);
};

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-placeholder': 'var(--text-muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--raised)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--overdue)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
};

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-color-gray-4': 'var(--line-strong)' },
  dark: { ...shared, '--mantine-color-dark-4': 'var(--line-strong)', '--mantine-color-dark-6': 'var(--surface)' },
});

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: resolveVariant,
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '14px', xl: '16px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'default',
});
