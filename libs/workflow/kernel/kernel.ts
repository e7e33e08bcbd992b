import { Engine } from 'bpmn-engine';
import type { StepProblem } from '../feel/errors.js';
import * as elements from '../elements/index.js';
import type { Flow, Graph, Node } from '../model/graph.js';
import type { KernelStep } from './step.js';
import type { Move, Session } from './session.js';

/** What of bpmn-elements' activities and flows is used here. */
interface KernelActivity {
  activate(): unknown;
  run(): void;
  readonly status: string | undefined;
}

interface KernelProcess {
  getActivityById(id: string): KernelActivity & { inbound: { id: string; deliver(): void }[] };
}

/**
 * bpmn-engine, holding one model and no token.
 *
 * It is fed one token at a time: the token runs through one activity and is handed back on the flows that the engine took,
 * or as something that waits. So the call stack stays flat, every activity is free for the next token, and the state between
 * two calls is the marking alone; the instance of the engine may serve every instance of the model.
 *
 * @source docs/adr/0001-kernel-on-bpmn-engine.md
 */
export class Kernel {
  /** What is being done now; the replaced elements read it. */
  step: KernelStep | undefined;
  /** A fault of ours met inside an activity; thrown on once the activity is idle again. */
  fault: unknown;
  /** Why the conditions of the node at hand could not be evaluated. */
  conditionProblem: StepProblem | undefined;
  private readonly activities = new Map<string, KernelActivity>();
  private readonly deliveries = new Map<string, () => void>();

  constructor(readonly graph: Graph) {
    const process = loadProcess(this, graph);
    for (const id of graph.nodes.keys()) {
      const activity = process.getActivityById(id);
      activity.activate();
      this.activities.set(id, activity);
      for (const flow of activity.inbound) this.deliveries.set(flow.id, () => flow.deliver());
    }
  }

  /** Lets one token make one move. */
  perform(session: Session, move: Move): void {
    const node = this.targetOf(session, move);
    const place = 'place' in move ? move.place : move.token.place;
    this.step = { kernel: this, session, move, node, place };
    this.fault = undefined;
    try {
      if (move.kind === 'flow') this.deliveries.get(move.flowId)!();
      else this.activities.get(node.id)!.run();
    } finally {
      this.step = undefined;
    }
    if (this.fault) throw this.fault as Error;
    if (this.activities.get(node.id)!.status) throw new Error(`The kernel did not finish ${node.id}.`);
  }

  private targetOf(session: Session, move: Move): Node {
    if (move.kind === 'flow') return session.node(this.graph.flows.get(move.flowId)!.target);
    return 'token' in move ? move.token.node : session.node(move.nodeId);
  }
}

const kernels = new WeakMap<Graph, Kernel>();

/** The kernel of a model, made on first use. */
export function kernelOf(graph: Graph): Kernel {
  let kernel = kernels.get(graph);
  if (!kernel) kernels.set(graph, (kernel = new Kernel(graph)));
  return kernel;
}

/** Throws a kernel away after a fault; the next step gets a fresh one. */
export function discardKernel(graph: Graph): void {
  kernels.delete(graph);
}

function loadProcess(kernel: Kernel, graph: Graph): KernelProcess {
  const engine = new Engine({
    elements: elements as never,
    services: { kernel: () => kernel },
    expressions: { resolveExpression: refuse, isExpression: () => false, hasExpression: () => false } as never,
    scripts: { register: () => undefined, getScript: () => undefined } as never,
    timers: { register: refuse, setTimeout: refuse, clearTimeout: () => undefined, executing: [] },
    Logger: () => ({ debug: () => undefined, error: () => undefined, warn: () => undefined }),
    settings: { disableTrackState: true },
  });
  const source = JSON.stringify(serialize(graph));
  engine.recover({
    name: graph.processId,
    definitions: [{ id: 'definitions', type: 'bpmn:Definitions', source }],
  });
  const [definition] = engine.execution.definitions;
  return definition!.getProcessById(graph.processId);
}

/** Whatever the engine would perform by itself is ours to record: reaching this is a fault. */
function refuse(): never {
  throw new Error('The kernel performs nothing by itself.');
}

/** The graph in the form of moddle-context-serializer, without any behaviour of its own. */
function serialize(graph: Graph): object {
  const parentOf = ({ parentId }: Node | Flow): object => ({
    id: parentId,
    type: parentId === graph.processId ? 'bpmn:Process' : 'bpmn:SubProcess',
  });
  const definition = { id: 'definitions', type: 'bpmn:Definitions' };
  return {
    ...definition,
    definition,
    processes: [{ id: graph.processId, type: 'bpmn:Process', parent: definition, behaviour: { isExecutable: true } }],
    activities: [...graph.nodes.values()].map((node) => ({
      id: node.id,
      type: `bpmn:${node.type}`,
      parent: parentOf(node),
      behaviour: {},
    })),
    sequenceFlows: [...graph.flows.values()].map((flow) => ({
      id: flow.id,
      type: 'bpmn:SequenceFlow',
      parent: parentOf(flow),
      sourceId: flow.source,
      targetId: flow.target,
      isDefault: graph.nodes.get(flow.source)?.defaultFlow === flow.id,
      behaviour: {},
    })),
    associations: [],
    dataObjects: [],
    dataStores: [],
    messageFlows: [],
    participants: [],
  };
}
