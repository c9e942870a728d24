export type SampleProblemCode = 'PORT_TAKEN' | 'PORT_REFUSED' | 'BAD_ARGUMENT' | 'BAD_FILE' | 'DATA_DIR_REFUSED';

/** What stops the sample chatbot from starting. The message is for people and never quotes a file's content. */
export class SampleProblem extends Error {
  readonly code: SampleProblemCode;

  constructor(code: SampleProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
