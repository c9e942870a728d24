declare module 'js-yaml' {
  /** The value a text of YAML stands for. @throws Error for a text that is none */
  export function load(text: string): unknown;
}
