import file from './questionnaire.json' with { type: 'json' };

export interface ProcessorQuestion {
  key: string;
  question: { de: string; en: string };
  /** The articles it comes from. */
  citation: { de: string; en: string };
}

/** What a processor is asked: Art. 28(3), 32, 33(2), 44 ff. GDPR, and what is particular to chatbots. */
export const processorQuestions: readonly ProcessorQuestion[] = file.questions;
