// Who may import whom: the import directions of docs/architecture.md as two lint rules.
// Both look at paths relative to the project, because '../..' does not say where it starts.
import path from 'node:path';

/** Tests, and what lies in a folder `testing` to help them. */
const isTest = (file) => /\.test\.[a-z]+$|\/testing\//.test(file);
const isMigration = (file) => /\/migrations\/(?!index\.)/.test(file) && !isTest(file);

/** Where a file belongs: its zone, and inside it the layer, feature or domain. */
function locate(file) {
  const [top, second, third, ...rest] = file.split('/');
  if (top === 'renderer')
    return { zone: 'renderer', layer: second, feature: second === 'features' ? third : undefined };
  if (top !== 'electron') return { zone: top };
  // Files directly in electron/core (the router, the errors) belong to no domain.
  const domain = second === 'core' && rest.length > 0 ? third : undefined;
  return { zone: second, domain, isDomainEntry: domain !== undefined && rest.join('/') === 'index.ts' };
}

const MAY_IMPORT = {
  shared: ['shared'],
  core: ['core', 'shared'],
  main: ['main', 'core', 'shared'],
  preload: ['preload', 'core', 'shared'],
  cli: ['cli', 'core', 'shared'],
  sample: ['sample', 'shared'],
  renderer: ['renderer', 'shared'],
  e2e: ['e2e', 'core', 'sample', 'cli', 'shared', 'scripts'],
  scripts: ['scripts'],
};
/** Tests may start the sample chatbot to have somebody to talk to. */
const TESTS_MAY_IMPORT = { core: ['sample'], cli: ['sample'], main: ['sample'] };
const LAYERS = ['lib', 'ui', 'features', 'app'];
/** The names of the pipe between preload and main: the one thing both ends must spell alike. */
const PIPE = 'electron/main/channels.ts';
const CORE_ENTRY = 'electron/core/index.ts';

function judgeRenderer(from, to) {
  if (LAYERS.indexOf(to.layer) > LAYERS.indexOf(from.layer))
    return `renderer/${from.layer} must not import renderer/${to.layer}`;
  if (from.feature && to.feature && from.feature !== to.feature) return 'a feature never imports another feature';
  return undefined;
}

function judgeCore(fromFile, from, toFile, to) {
  if (from.zone === 'core') {
    if (from.domain && toFile === CORE_ENTRY && !isTest(fromFile)) return "a domain must not import core's own entry";
    if (to.domain && to.domain !== from.domain && !to.isDomainEntry && !isTest(fromFile))
      return `use ${to.domain} through its index.ts`;
    return undefined;
  }
  if (from.zone === 'e2e') return to.domain && !to.isDomainEntry ? `use ${to.domain} through its index.ts` : undefined;
  return toFile === CORE_ENTRY ? undefined : `${from.zone} uses core through ${CORE_ENTRY} only`;
}

/** Why this import is not allowed, or undefined. Both paths are relative to the project, with /. */
export function judgeImport(fromFile, toFile) {
  const from = locate(fromFile);
  const to = locate(toFile);
  const allowed = MAY_IMPORT[from.zone];
  if (!allowed) return undefined;
  if (from.zone === 'preload' && toFile === PIPE) return undefined;
  if (isTest(fromFile) && toFile.startsWith('e2e/fixtures/')) return undefined;
  if (from.zone === 'e2e' && /^renderer\/(lib|locales)\//.test(toFile)) return undefined;
  if (isTest(toFile)) return isTest(fromFile) || from.zone === 'e2e' ? undefined : 'what helps tests is for tests only';
  const isAllowed = allowed.includes(to.zone) || (isTest(fromFile) && TESTS_MAY_IMPORT[from.zone]?.includes(to.zone));
  if (!isAllowed) return `${from.zone} must not import ${to.zone}`;
  if (to.zone === 'core') return judgeCore(fromFile, from, toFile, to);
  if (to.zone === 'renderer') return judgeRenderer(from, to);
  return undefined;
}

const NETWORK = ['electron/core/backends/http/', 'electron/sample/', 'e2e/', 'scripts/'];
const NETWORK_MODULES = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'undici',
  'ws',
  'axios',
  'got',
  'node-fetch',
];

/** Packages that only some folders may use. Tests may use those marked so anywhere. */
const PACKAGES = [
  {
    names: ['electron'],
    folders: ['electron/main/', 'electron/preload/', 'e2e/'],
    why: 'only main and preload talk to Electron',
  },
  {
    names: ['better-sqlite3'],
    folders: ['electron/core/vault/', 'electron/sample/', 'e2e/'],
    areTestsFree: true,
    why: 'databases are opened by the vault and the sample only',
  },
  {
    names: NETWORK_MODULES,
    folders: NETWORK,
    areTestsFree: true,
    why: 'the network is reached by the connector engine and the sample only',
  },
  {
    names: ['pdfkit', 'hyphen', 'write-excel-file', '@zip.js/zip.js'],
    folders: ['electron/core/documents/'],
    why: 'files for people are written by documents only',
  },
];

/** Why this package must not be imported here, or undefined. */
export function judgePackage(fromFile, specifier) {
  const bare = specifier.replace(/^node:/, '');
  const rule = PACKAGES.find(({ names }) => names.some((name) => bare === name || bare.startsWith(`${name}/`)));
  if (!rule || (rule.areTestsFree && isTest(fromFile))) return undefined;
  return rule.folders.some((folder) => fromFile.startsWith(folder)) ? undefined : rule.why;
}

/** Why this specifier is not allowed in this file, or undefined. */
export function judge(fromFile, specifier) {
  if (isMigration(fromFile)) return 'migrations import nothing, so that they never change with the code around them';
  if (!specifier.startsWith('.')) return judgePackage(fromFile, specifier);
  const target = specifier.replace(/\?.*$/, '');
  if (!/\.[a-z0-9]+$/.test(target)) return 'relative imports name the file with its extension';
  return judgeImport(fromFile, path.posix.join(path.posix.dirname(fromFile), target));
}

const boundaries = {
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const message = judge(file, source.value);
      if (message) context.report({ node: source, message });
    };
    const checkSource = (node) => check(node.source);
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      // `typeof import('…')` and `import('…').Type` cross a border as well.
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
    };
  },
};

export default { meta: { name: 'custos' }, rules: { boundaries } };
