type Json = unknown;

/**
 * A form's schema with the texts of another language laid over it.
 * @param schema untouched
 * @param overlay JSON pointers into the schema with the text to put there; a pointer that leads nowhere is ignored
 * @example withTexts({ title: 'Tờ khai' }, { '/title': 'Declaration' }) // => { title: 'Declaration' }
 */
export function withTexts<T extends Json>(schema: T, overlay: Readonly<Record<string, unknown>>): T {
  const copy = structuredClone(schema);
  for (const [pointer, text] of Object.entries(overlay)) {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop();
    let place: Json = copy;
    for (const step of steps) place = own(place, step);
    if (last !== undefined && typeof own(place, last) === 'string') (place as Record<string, unknown>)[last] = text;
  }
  return copy;
}

const own = (place: Json, step: string): Json =>
  place !== null && typeof place === 'object' && Object.hasOwn(place, step)
    ? (place as Record<string, Json>)[step]
    : undefined;
