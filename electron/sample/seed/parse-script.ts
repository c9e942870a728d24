/**
 * The notation of electron/sample/data: `# key tag=… w=N` begins a section, then one line per message:
 * `p` the person, `b` the bot, `a` a human agent, each followed by variants between ` | ` with {slots}.
 * `p?` appears every other time, `b?` only together with the `p?` before it.
 */
export type Speaker = 'p' | 'b' | 'a';

export interface ScriptLine {
  speaker: Speaker;
  isOptional: boolean;
  variants: string[];
}

export interface Section {
  key: string;
  tags: string[];
  weight: number;
  lines: ScriptLine[];
}

export function parseScript(text: string): Map<string, Section> {
  const sections = new Map<string, Section>();
  let section: Section | undefined;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      section = parseHeader(line);
      if (sections.has(section.key)) throw new SyntaxError(`section ${section.key} is there twice`);
      sections.set(section.key, section);
      continue;
    }
    const match = /^([pba])(\??) (.+)$/u.exec(line);
    if (!match || !section) throw new SyntaxError(`not a line of a script, after section ${section?.key ?? 'none'}`);
    const [, speaker, mark, variants = ''] = match;
    section.lines.push({ speaker: speaker as Speaker, isOptional: mark === '?', variants: variants.split(' | ') });
  }
  return sections;
}

function parseHeader(line: string): Section {
  const [key = '', ...attributes] = line.slice(2).split(' ');
  const valuesOf = (name: string): string[] =>
    attributes.filter((one) => one.startsWith(`${name}=`)).map((one) => one.slice(name.length + 1));
  return { key, tags: valuesOf('tag'), weight: Number(valuesOf('w')[0] ?? 1), lines: [] };
}
