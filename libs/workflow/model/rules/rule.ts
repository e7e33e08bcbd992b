import type { Finding } from '../../types.js';
import type { Graph } from '../graph.js';
import type { Moddle, Parsed } from '../moddle.js';

/** What a rule may look at. */
export interface RuleContext {
  parsed: Parsed;
  /** The executable process. */
  process: Moddle;
  graph: Graph;
  /** The file's element for every node and flow id of the graph. */
  elements: ReadonlyMap<string, Moddle>;
}

/** One rule: what it finds wrong; nothing when all is well. */
export type Rule = (context: RuleContext) => Finding[];

type Text = [vi: string, en: string];

/** Makes a finding of a rule. */
export function finding(
  severity: Finding['severity'],
  rule: string,
  element: { id?: string; name?: string } | undefined,
  [vi, en]: Text,
  [mendVi, mendEn]: Text,
): Finding {
  return {
    severity,
    rule,
    ...(element?.id ? { elementId: element.id } : {}),
    ...(element?.name ? { elementName: element.name } : {}),
    message: { vi, en },
    mend: { vi: mendVi, en: mendEn },
  };
}
