/** A BPMN file around the contents of a process; `root` are further root elements such as messages. */
export function bpmn(contents: string, root = ''): string {
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:other="urn:other" targetNamespace="urn:x">
    ${root}
    <bpmn:process id="P" isExecutable="true">${contents}</bpmn:process>
  </bpmn:definitions>`;
}

/** A chain of sequence flows through the elements named, `a>b>c`; flows are called `a_b`. */
export function flows(path: string): string {
  const ids = path.split('>');
  return ids
    .slice(1)
    .map((id, n) => `<bpmn:sequenceFlow id="${ids[n]}_${id}" sourceRef="${ids[n]}" targetRef="${id}" />`)
    .join('');
}

/** start → the element A given → end. */
export function around(element: string, more = '', root = ''): string {
  return bpmn(`<bpmn:startEvent id="start" />${element}<bpmn:endEvent id="end" />${flows('start>A>end')}${more}`, root);
}

/** `<bpmn:extensionElements>` around its contents. */
export function extensions(contents: string): string {
  return `<bpmn:extensionElements>${contents}</bpmn:extensionElements>`;
}

/** A user task given to a role, unless its contents say to whom; `contents` may begin with its extensions. */
export function userTask(id: string, contents = '', attributes = ''): string {
  const role = '<zeebe:assignmentDefinition candidateGroups="office.specialist" />';
  const given = contents.includes('zeebe:assignmentDefinition')
    ? contents
    : contents.startsWith('<bpmn:extensionElements>')
      ? contents.replace('<bpmn:extensionElements>', `<bpmn:extensionElements>${role}`)
      : extensions(role) + contents;
  return `<bpmn:userTask id="${id}" ${attributes}>${given}</bpmn:userTask>`;
}

/** zeebe:properties of an element. */
export function properties(values: Record<string, string>): string {
  const entries = Object.entries(values).map(([name, value]) => `<zeebe:property name="${name}" value='${value}' />`);
  return extensions(`<zeebe:properties>${entries.join('')}</zeebe:properties>`);
}
