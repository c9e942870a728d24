const zero = '0'.charCodeAt(0);
const nine = '9'.charCodeAt(0);

/** Whether an ASCII digit stands at a place; false outside of the text. */
export function isDigit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= zero && unit <= nine;
}
