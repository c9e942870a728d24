/** What a person may choose for what Custos and the system say for it. */
export const languageChoices = ['system', 'de', 'en'] as const;
export type LanguageChoice = (typeof languageChoices)[number];
