/** What a form sent, each name once. */
export function fieldsOf(body: unknown): Readonly<Partial<Record<string, string>>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
