/**
 * Ten tasks in a ring, each with a timer of three days at its edge: one step completes a task, takes its timer away, opens
 * the next task and arms its timer.
 */
const TASKS = Array.from({ length: 10 }, (_, i) => `task${i + 1}`);

const xml = (condition) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="https://lienthong.vn/bench">
  <bpmn:process id="ring" name="Ring" isExecutable="true">
    <bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="merge"/><bpmn:exclusiveGateway id="again" default="again_merge"/>
    <bpmn:endEvent id="end"/>
    <bpmn:sequenceFlow id="start_merge" sourceRef="start" targetRef="merge"/>
    <bpmn:sequenceFlow id="merge_task1" sourceRef="merge" targetRef="task1"/>
    <bpmn:sequenceFlow id="task10_again" sourceRef="task10" targetRef="again"/>
    <bpmn:sequenceFlow id="again_merge" sourceRef="again" targetRef="merge"/>
    <bpmn:sequenceFlow id="again_end" sourceRef="again" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>
    ${TASKS.map(
      (
        task,
        i,
      ) => `<bpmn:userTask id="${task}" name="${task}"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="office.specialist"/></bpmn:extensionElements></bpmn:userTask>
    <bpmn:boundaryEvent id="late${i}" name="late${i}" attachedToRef="${task}"><bpmn:timerEventDefinition id="timer${i}"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="lateEnd${i}"/><bpmn:sequenceFlow id="late_${i}" sourceRef="late${i}" targetRef="lateEnd${i}"/>
    ${TASKS[i + 1] ? `<bpmn:sequenceFlow id="${task}_next" sourceRef="${task}" targetRef="${TASKS[i + 1]}"/>` : ''}`,
    ).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>`;

/** In our dialect. */
export const RING = xml('=stop = true');
/** In that of bpmn-engine, whose conditions are written otherwise. */
export const RING_FOR_BPMN_ENGINE = xml('${environment.variables.stop}');
