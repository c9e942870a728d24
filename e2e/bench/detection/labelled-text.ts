/** A place somebody labelled by hand or when the text was generated. Offsets are UTF-16 code units, end exclusive. */
export interface LabelledSpan {
  start: number;
  end: number;
  /** As the data set calls it, e.g. PERSON, PER, street_address. */
  label: string;
}

export interface LabelledText {
  text: string;
  /** What a dialogue is about, e.g. Banks_1. */
  services?: string[];
  spans: LabelledSpan[];
}

/** What a data set is and in which form it was written. */
export interface DataSet {
  name: string;
  form: 'sgd' | 'presidio' | 'germeval';
  texts: LabelledText[];
}
