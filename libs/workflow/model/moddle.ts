// @ts-expect-error bpmn-moddle ships no declarations
import BpmnModdle from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

type Reader = new (packages: object) => {
  fromXML(xml: string): Promise<{ rootElement: Moddle; warnings: Parsed['warnings'] }>;
};

/** A parsed XML element; attributes and children are read by their BPMN names. */
export interface Moddle {
  $type: string;
  id?: string;
  name?: string;
  $parent?: Moddle;
  $attrs?: Record<string, string>;
  extensionElements?: { values?: Moddle[] };
  [property: string]: unknown;
}

export interface Parsed {
  root: Moddle;
  /** Unresolved references, duplicate ids, unknown elements: what the parser met and went past. */
  warnings: { message: string; element?: Moddle; property?: string; value?: unknown }[];
}

/**
 * Reads BPMN XML with the `zeebe:` extensions into an element tree.
 *
 * Entities of a document type are never expanded; `rules/safe-xml` refuses such files before they come here.
 *
 * @throws {Error} when the XML is malformed.
 */
export async function parseXml(xml: string): Promise<Parsed> {
  const moddle = new (BpmnModdle as Reader)({ zeebe });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  return { root: rootElement, warnings };
}

/** Children or references held by a property, as a list. */
export function listOf(element: Moddle | undefined, property: string): Moddle[] {
  const value = element?.[property];
  if (Array.isArray(value)) return value as Moddle[];
  return value && typeof value === 'object' ? [value as Moddle] : [];
}

/** A text attribute, or `undefined` where absent or empty. */
export function textOf(element: Moddle | undefined, property: string): string | undefined {
  const value = element?.[property];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Extension elements of a given type, for instance `zeebe:TaskDefinition`. */
export function extensionsOf(element: Moddle | undefined, type: string): Moddle[] {
  return (element?.extensionElements?.values ?? []).filter((value) => value.$type === type);
}

/** BPMN type without prefix. */
export function bareType(element: Moddle): string {
  return element.$type.replace(/^[^:]*:/, '');
}

/** All `zeebe:property` values of an element; the last of equal names wins. */
export function propertiesOf(element: Moddle | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const holder of extensionsOf(element, 'zeebe:Properties')) {
    for (const property of listOf(holder, 'properties')) {
      const name = textOf(property, 'name');
      if (name) result[name] = textOf(property, 'value') ?? '';
    }
  }
  return result;
}
