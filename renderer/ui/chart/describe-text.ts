type TextStyle = Pick<CSSStyleDeclaration, 'fontSize' | 'fontWeight' | 'textAnchor'>;

/** Size and weight of letters as attributes; the family is the whole file's. */
export function describeText({ fontSize, fontWeight, textAnchor }: TextStyle): Record<string, string> {
  return {
    ...unless('', { 'font-size': fontSize }),
    ...unless('400', { 'font-weight': fontWeight }),
    ...unless('start', { 'text-anchor': textAnchor }),
  };
}

/** Computed values without their unit, pixels, and without what is the case anyway. */
export function unless(usual: string, values: Readonly<Record<string, string>>): Record<string, string> {
  const said = Object.entries(values).filter(([, value]) => value !== usual && value !== '');
  return Object.fromEntries(said.map(([name, value]) => [name, value.replace(/(\d)px/g, '$1')]));
}
