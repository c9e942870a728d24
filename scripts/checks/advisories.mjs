// `node scripts/checks/advisories.mjs`: whether the npm registry knows an advisory, high or worse, about what is installed.
// A registry that does not answer such questions is no finding: the check then says so and passes. `--strict`: it fails.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/places.mjs';

/** Judges npm's answer. Returns `{ outcome: 'clean' | 'found' | 'unanswered', lines }`. */
export function judgeAudit(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { outcome: 'unanswered', lines: [] };
  }
  const counts = report?.metadata?.vulnerabilities;
  if (!counts) return { outcome: 'unanswered', lines: [] };
  const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    /^(high|critical)$/.test(severity),
  );
  if (grave.length === 0 && !counts.high && !counts.critical) return { outcome: 'clean', lines: [] };
  return { outcome: 'found', lines: grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}`) };
}

function main(isStrict) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = spawnSync(npm, ['audit', '--json', '--audit-level=high'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  const { outcome, lines } = judgeAudit(stdout ?? '');
  const words = {
    clean: 'no advisory of severity high or critical.',
    found: `advisories of severity high or critical:\n${lines.join('\n')}`,
    unanswered: 'the npm registry gave no answer about advisories; nothing was checked.',
  };
  process.stdout.write(`advisories: ${words[outcome]}\n`);
  return outcome === 'found' || (isStrict && outcome === 'unanswered') ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.includes('--strict'));
