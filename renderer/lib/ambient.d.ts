declare module '*.module.css' {
  const classes: Record<string, string>;
  export default classes;
}
declare module '*.css';
/** Of package.json; the build puts it in. */
declare const custosVersion: string;

interface ImportMeta {
  /** Texts that the build takes up, by their path from the file that asks. */
  glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
}
