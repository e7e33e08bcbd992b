import type { Graph } from '../model/graph.js';
import type { Model } from '../types.js';

/** The executable part of a model, opaque to everyone outside this library. */
export function graphOf(model: Model): Graph {
  return model.kernel as Graph;
}
