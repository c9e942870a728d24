import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Context } from '../context.ts';
import { readDetectionSettings, Scanner } from '../detection/index.ts';
import type { JobControl } from '../handlers.ts';
import { rescanMessages, scanWith } from '../transcripts/index.ts';

/** Scans what older rules scanned. It goes by the rules of its beginning: a later change starts another scan. */
export async function rescan(context: Context, control: JobControl): Promise<OutputOf<'findings.rescan'>> {
  const startedAt = performance.now();
  const scan = readDetectionSettings(context.register);
  const scanner = new Scanner();
  try {
    const sum = await rescanMessages(control.content, scanWith(scanner, scan), control);
    return { ...sum, seconds: Math.round(performance.now() - startedAt) / 1000 };
  } finally {
    await scanner.close();
  }
}
