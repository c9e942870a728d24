import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DataSet, LabelledSpan, LabelledText } from './labelled-text.ts';

/** All files of a folder in one of the three forms: *.jsonl as SGD, *.json as Presidio's, *.tsv as GermEval's. */
export function readData(folder: string): DataSet[] {
  const sets: DataSet[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    const set = basename(name, '.gz').replace(/\.(?:jsonl|json|tsv)$/, '');
    if (/\.jsonl(?:\.gz)?$/.test(name)) sets.push({ name: set, form: 'sgd', texts: readSgd(readText(file)) });
    else if (/\.json(?:\.gz)?$/.test(name))
      sets.push({ name: set, form: 'presidio', texts: readPresidio(readText(file)) });
    else if (/\.tsv(?:\.gz)?$/.test(name))
      sets.push({ name: set, form: 'germeval', texts: readGermeval(readText(file)) });
  }
  return sets;
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

interface SgdLine {
  services: string[];
  turns: { text: string; spans?: [number, number, string][] }[];
}

/** One dialogue a line; a label is "Service.slot", of which the slot counts. */
function readSgd(content: string): LabelledText[] {
  const dialogues = content
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SgdLine);
  return dialogues.flatMap(({ services, turns }) =>
    turns.map(({ text, spans = [] }) => ({
      text,
      services,
      spans: spans.map(([start, end, slot]) => ({ start, end, label: slot.slice(slot.lastIndexOf('.') + 1) })),
    })),
  );
}

interface PresidioItem {
  full_text: string;
  spans: { entity_type: string; start_position: number; end_position: number }[];
}

/** Its offsets count characters; beyond the basic plane that is less than code units. */
function readPresidio(content: string): LabelledText[] {
  return (JSON.parse(content) as PresidioItem[]).map((item) => {
    const units = toCodeUnits(item.full_text);
    const spans = item.spans.map(({ entity_type: label, start_position: start, end_position: end }) => ({
      start: units(start),
      end: units(end),
      label,
    }));
    return { text: item.full_text, spans };
  });
}

function toCodeUnits(text: string): (characters: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (characters) => characters;
  const characters = Array.from(text);
  return (count) => characters.slice(0, count).join('').length;
}

/** One token a line, sentences parted by empty lines. Tokens are joined by one space, as they are in the file. */
function readGermeval(content: string): LabelledText[] {
  return content
    .split(/\r?\n\r?\n/)
    .map(readSentence)
    .filter(({ text }) => text !== '');
}

function readSentence(block: string): LabelledText {
  const spans: LabelledSpan[] = [];
  let text = '';
  let current: LabelledSpan | undefined;
  for (const line of block.split(/\r?\n/)) {
    const [, token, label = 'O'] = line.split('\t');
    if (line.startsWith('#') || token === undefined) continue;
    if (text !== '') text += ' ';
    const start = text.length;
    text += token;
    if (label.startsWith('B-')) {
      current = { start, end: text.length, label: label.slice(2) };
      spans.push(current);
    } else if (label.startsWith('I-') && current) current.end = text.length;
    else current = undefined;
  }
  return { text, spans };
}
