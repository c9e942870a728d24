import weights from './name-weights.json' with { type: 'json' };

/** What the words around a run of name-like words say, what a word's neighbours in its run say, and how it is written. */
export type NameFeature = keyof typeof weights.features;

const names = Object.keys(weights.features) as NameFeature[];
export const nameClassNames = Object.keys(weights.classes.en) as (keyof typeof weights.classes.en)[];

/** Numbers of the features; the classes of words come first, once for English and once for German. */
export const featureIds = asRecord(
  Object.fromEntries(names.map((name, index) => [name, nameClassNames.length * 2 + index])),
) as Record<NameFeature, number>;

/** An object of many fields that is made of entries is a table to be searched; one that was parsed is not. */
function asRecord(entries: Readonly<Record<string, number>>): unknown {
  return JSON.parse(JSON.stringify(entries));
}

const weightOf = Float64Array.from([
  ...nameClassNames.map((name) => weights.classes.en[name]),
  ...nameClassNames.map((name) => weights.classes.de[name]),
  ...names.map((name) => weights.features[name]),
]);

const { bias } = weights;

export const featureCount = weightOf.length;

export const readClassFeature = (wordClass: number, isGerman: boolean): number =>
  isGerman ? nameClassNames.length + wordClass : wordClass;

/** The features that hold, to be added up; used again for each run. */
export class FeatureList {
  private readonly ids = new Uint8Array(128);
  /** One bit for each feature. */
  private readonly bits = new Int32Array(8);
  length = 0;
  /** Of the weights, always added up in the order of the features: sums depend on it in their last digits. */
  private total = bias;
  private readonly totals = new Float64Array(128);

  /** Forgets all, or all but the first. */
  clear(length = 0): void {
    this.length = length;
    this.total = length > 0 ? this.totals[length - 1]! : bias;
    if (length === 0) for (let index = 0; index < this.bits.length; index++) this.bits[index] = 0;
  }

  add(id: number): void {
    this.total += weightOf[id]!;
    this.totals[this.length] = this.total;
    this.ids[this.length++] = id;
    this.bits[id >> 5]! |= 1 << (id & 31);
  }

  /** Whether a feature was added since all were forgotten. */
  has(id: number): boolean {
    return (this.bits[id >> 5]! & (1 << (id & 31))) !== 0;
  }

  /** Log odds that the word is part of a person's name. */
  sum(): number {
    return this.total;
  }

  list(): number[] {
    return Array.from(this.ids.subarray(0, this.length));
  }
}
