export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Finding {
  rule: string;
  element?: string;
  message: string;
}
export interface LintedFlow {
  id: string;
  name: string;
  source: string;
  target: string;
  condition?: string;
  isDefault: boolean;
  points?: { x: number; y: number }[];
  label?: Box;
}
export interface LintedNode {
  id: string;
  name: string;
  type: string;
  parentId: string;
  attachedTo?: string;
  box?: Box;
  label?: Box;
  properties: Record<string, string>;
  formId?: string;
  groups: string[];
  jobType?: string;
  message?: string;
  outputs: { source: string; target: string }[];
}
export interface LintedLane {
  id: string;
  name: string;
  parentId?: string;
  innermost: boolean;
  members: string[];
  box?: Box;
}
export interface Bundle {
  name: string;
  processId: string;
  procedure: Record<string, any>;
  formFiles: string[];
  nodes: LintedNode[];
  flows: LintedFlow[];
  lanes: LintedLane[];
  warnings: string[];
}
export const RULES: Record<string, (bundle: Bundle, options?: { crossingLimit?: number }) => Omit<Finding, 'rule'>[]>;
export function lint(bundle: Bundle, options?: { crossingLimit?: number }): Finding[];
export function readBundle(directory: string): Promise<Bundle>;
export function parseBundle(source: {
  name: string;
  xml: string;
  procedure: Record<string, any>;
  formFiles: string[];
}): Promise<Bundle>;
export function sums(bundle: Bundle): { key: string; limit: string; days: number; path: string[] }[];
export function meetings(bundle: Bundle): { crossed: [string, string][]; along: [string, string][] };
