import type { EventMessage } from '../../shared/contract/messages.ts';
import type { NetworkSettings } from './backends/index.ts';

/** What core needs from whoever runs it: the window's utility process, the command line or a test. */
export interface Host {
  /** Folder used where a call names none, e.g. "…/main.custos". */
  defaultVaultPath: string;
  /** Where the sample chatbot keeps its own data; it is not part of any vault. */
  sampleDataDir: string;
  /** The sample chatbot's worker, source or bundle. Core only starts it. */
  sampleWorker: URL;
  now(): number;
  /** Receives places in the code, never content. */
  log(line: string): void;
  /** Whether jobs cut short go on by themselves after unlocking. */
  resumesJobs: boolean;
  /** Whether work that falls due by itself lets whoever waits for a screen go first; left out: it begins at once. */
  waitsForCalm?: boolean;
  emit(message: EventMessage): void;
  /** How patiently chatbot systems are asked; tests answer for the waiting. */
  network?: Partial<NetworkSettings>;
}
