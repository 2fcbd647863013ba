/** A question without its help: both are optional in every schema, so what is left is of its type. */
export function withoutHelp<Asked extends { hint?: string | undefined; example?: unknown }>({
  hint: _hint,
  example: _example,
  ...bare
}: Asked): Asked {
  return bare as Asked;
}
