import { bareType, listOf, type Moddle, type Parsed } from '../moddle.js';

/** Elements outside of the process whose contents take part in what happens. */
const SHARED: readonly string[] = ['Message', 'Error'];

/** Every element of the executable process and of the definitions it refers to, extensions left out. */
export function contained({ root }: Parsed, process: Moddle): Moddle[] {
  const shared = listOf(root, 'rootElements').filter((element) => SHARED.includes(bareType(element)));
  const all: Moddle[] = [];
  const visit = (element: Moddle): void => {
    all.push(element);
    for (const child of childrenOf(element)) visit(child);
  };
  for (const element of [process, ...shared]) visit(element);
  return all;
}

/** Direct children, not what is referred to. */
export function childrenOf(element: Moddle): Moddle[] {
  return Object.entries(element).flatMap(([property, value]) => {
    if (property === '$parent' || property === 'extensionElements' || value === null || typeof value !== 'object')
      return [];
    const values = (Array.isArray(value) ? value : [value]) as Moddle[];
    return values.filter((child) => typeof child?.$type === 'string' && child.$parent === element);
  });
}

/** Namespaces whose names say what is to happen; others belong to tools. */
const DECIDING =
  /^http:\/\/(www\.omg\.org\/spec\/BPMN\/|camunda\.org\/schema\/(1\.0\/bpmn|zeebe\/)|(activiti|flowable)\.org\/bpmn)/;

/** Whether a name (`prefix:name`, or without prefix BPMN's own) comes from a namespace that decides what happens. */
export function decides({ root }: Parsed, name: string): boolean {
  const [, prefix] = /^([^:]+):/.exec(name) ?? [];
  if (prefix === undefined || prefix === 'zeebe' || prefix === 'bpmn') return true;
  return DECIDING.test(root.$attrs?.[`xmlns:${prefix}`] ?? '');
}
