/** The replaced behaviours, by the BPMN type the engine asks for. */
export { SequenceFlow } from './sequence-flow.js';
export { StartEvent } from './start-event.js';
export { EndEvent } from './end-event.js';
export { IntermediateThrowEvent } from './throw-event.js';
export { BoundaryEvent } from './boundary-event.js';
export {
  BusinessRuleTask,
  IntermediateCatchEvent,
  ReceiveTask,
  ScriptTask,
  SendTask,
  ServiceTask,
  SubProcess,
  UserTask,
} from './activity.js';
export { ExclusiveGateway } from './exclusive-gateway.js';
export { ParallelGateway } from './parallel-gateway.js';
export { InclusiveGateway } from './inclusive-gateway.js';
export { EventBasedGateway } from './event-based-gateway.js';
