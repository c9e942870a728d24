import { SetupProblem } from '../setup/say.mjs';

const editions = ['--test', '--evaluation', '--installers'];

/** @returns {{ isTest: boolean, isEvaluation: boolean, isInstallers: boolean }} */
export function readArguments(args) {
  const unknown = args.filter((argument) => !editions.includes(argument));
  const [isTest, isEvaluation, isInstallers] = editions.map((edition) => args.includes(edition));
  // An installer looks like a release wherever it ends up: there is none of anything else.
  if (unknown.length === 0 && !(isInstallers && args.length > 1)) return { isTest, isEvaluation, isInstallers };
  const usage = 'npm run package [-- [--test] [--evaluation] | --installers]';
  throw new SetupProblem({ en: `usage: ${usage}`, de: `Aufruf: ${usage}` });
}

/**
 * Only Electron's own download may become a release; whatever else is used shows in every name.
 * @returns {{ name: string, product: string }} the folder's name in dist/, and the product's
 */
export function nameEdition(runtime, { isTest, isEvaluation, isInstallers }, { platform, arch }) {
  const isOfficial = runtime.origin === 'official';
  if (!isOfficial && !isTest && !isEvaluation)
    throw new SetupProblem({
      en: 'a release is packaged with the official Electron download only, which is not available here. For evaluation: npm run package -- --evaluation',
      de: 'Eine Freigabe wird nur mit dem offiziellen Electron-Download gepackt, der hier nicht verfügbar ist. Zur Erprobung: npm run package -- --evaluation',
    });
  const words = [...(isTest ? ['test'] : []), ...(isOfficial && !isEvaluation ? [] : ['evaluation'])];
  const name = [`${platform}-${arch}`, ...words, ...(isInstallers ? ['installers'] : [])].join('-');
  const product = ['Custos', ...words.map((word) => word[0].toUpperCase() + word.slice(1))].join(' ');
  return { name, product };
}
