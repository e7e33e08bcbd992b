/**
 * The titles on the way to a field, outermost first; a property without a title is known by nothing but its name.
 * @example titlesOf({ properties: { a: { title: 'A' } } }, ['a']) // => ['A']
 */
export function titlesOf(schema: object, path: readonly string[]): string[] {
  const titles: string[] = [];
  let place: Record<string, unknown> | undefined = schema as Record<string, unknown>;
  for (const step of path) {
    const properties = place?.properties as Record<string, Record<string, unknown>> | undefined;
    const items = place?.items as Record<string, unknown> | undefined;
    place = properties?.[step] ?? (/^\d+$/.test(step) ? items : undefined);
    if (/^\d+$/.test(step) && !properties?.[step]) titles.push(`#${Number(step) + 1}`);
    else if (typeof place?.title === 'string') titles.push(place.title);
  }
  return titles;
}
