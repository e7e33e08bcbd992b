import { bareType, type Moddle, type Parsed } from '../moddle.js';
import { childrenOf, contained, decides } from './contained.js';
import { finding, type Rule } from './rule.js';

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Attributes are known by their names. A misspelt one, or one of an engine that executes it, would be gone past; those of
 * other tools only warn.
 */
export const knownAttributes: Rule = ({ parsed, process }) =>
  contained(parsed, process).flatMap((element) =>
    [element, ...extensionsUnder(element)].flatMap((holder) =>
      Object.entries(holder.$attrs ?? {})
        .filter(([name]) => !ofXml(parsed, name))
        .map(([name]) => {
          const on = bareType(holder);
          return decides(parsed, name)
            ? finding(
                'error',
                'known-attributes',
                named(element),
                [`Không có thuộc tính "${name}" trên ${on}.`, `There is no attribute "${name}" on ${on}.`],
                ['Sửa tên hoặc xóa thuộc tính.', 'Correct its name or delete it.'],
              )
            : finding(
                'warning',
                'known-attributes',
                named(element),
                [`Thuộc tính "${name}" không được dùng đến.`, `The attribute "${name}" has no effect here.`],
                ['Xóa thuộc tính nếu không cần.', 'Delete it where it is not needed.'],
              );
        }),
    ),
  );

/** Namespaces themselves, and `xsi:type` of conditions. */
function ofXml({ root }: Parsed, name: string): boolean {
  const [prefix, local] = name.split(':');
  const from = root.$attrs?.[`xmlns:${prefix}`] ?? (prefix === 'xsi' ? SCHEMA_INSTANCE : undefined);
  return /^:?xmlns\b/.test(name) || (local !== undefined && from === SCHEMA_INSTANCE);
}

/** Zeebe's own extension elements with all that is in them; of foreign ones the whole is warned of. */
function extensionsUnder(element: Moddle): Moddle[] {
  const all: Moddle[] = [];
  const visit = (extension: Moddle): void => {
    all.push(extension);
    for (const child of childrenOf(extension)) visit(child);
  };
  for (const extension of element.extensionElements?.values ?? [])
    if (extension.$type.startsWith('zeebe:')) visit(extension);
  return all;
}

const named = (element: Moddle): Moddle => (element.id ? element : (element.$parent ?? element));
