/** Deeper answers are refused: nothing a chatbot's admin interface says needs it, and recursion has an end. */
const deepest = 64;

/** @throws SyntaxError for text that is not JSON, RangeError for JSON nested too deeply */
export function parseBoundedJson(text: string): unknown {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > deepest) throw new RangeError('nested too deeply');
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return JSON.parse(text) as unknown;
}
