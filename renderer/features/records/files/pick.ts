/** The value a choice stands for; the first where it stands for none. */
export function pick<Value extends string>(values: readonly [Value, ...Value[]], typed: string): Value {
  return values.find((value) => value === typed) ?? values[0];
}
