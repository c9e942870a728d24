/** Who administers the sample chatbot. Times are days before now. */
interface SampleAccount {
  role: string;
  signedInDaysAgo: number | null;
  secondFactor: boolean;
}

export const sampleAccounts: readonly SampleAccount[] = [
  { role: 'owner', signedInDaysAgo: 0.1, secondFactor: true },
  { role: 'administrator', signedInDaysAgo: 12, secondFactor: true },
  { role: 'administrator', signedInDaysAgo: 430, secondFactor: false },
  { role: 'support', signedInDaysAgo: null, secondFactor: false },
];
