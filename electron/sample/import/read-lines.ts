import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

const longestLine = 16 * 1024 * 1024;

/** A line that is too long to be a dialogue; without a bound one file without line ends would fill the memory. */
export class LineTooLong extends Error {
  readonly line: number;

  constructor(line: number) {
    super('a line is too long');
    this.line = line;
  }
}

/** Yields the non-empty lines of a gzip file with their numbers from 1, holding one line in memory. */
export async function* readLines(path: string): AsyncGenerator<{ line: number; text: string }> {
  const gunzip = createGunzip();
  const finished = pipeline(createReadStream(path), gunzip);
  finished.catch(() => undefined); // The same failure ends the loop below.
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let line = 0;
  for await (const chunk of gunzip) {
    const pieces = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = pieces.pop() ?? '';
    for (const text of pieces) {
      line++;
      if (text.trim() !== '') yield { line, text };
    }
    if (rest.length > longestLine) throw new LineTooLong(line + 1);
  }
  await finished;
  rest += decoder.end();
  if (rest.trim() !== '') yield { line: line + 1, text: rest };
}
