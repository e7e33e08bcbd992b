/** Whatever is named exists: forms and their files, ladders, elements, messages, jobs, sources. */
export function references({ nodes, lanes, processId, procedure, formFiles }) {
  const findings = [];
  const say = (element, message) => findings.push({ element, message });
  const declared = new Set(procedure.forms.map((form) => form.id));
  const used = new Set([
    procedure.process.startForm,
    ...procedure.documents.flatMap((document) => document.form ?? []),
  ]);
  for (const node of nodes) {
    if (node.type === 'UserTask' && !node.formId) say(node.id, 'has no form');
    if (node.formId) used.add(node.formId);
    const ladder = node.properties['ladder'];
    if (ladder && ladder !== 'none' && !procedure.ladders[ladder])
      say(node.id, `ladder ${ladder} is not in procedure.json`);
    if (node.jobType && !procedure.process.jobs.some((job) => job.type === node.jobType)) {
      say(node.id, `job type ${node.jobType} is not in procedure.json`);
    }
    if (node.message && !procedure.process.messages.some((message) => message.name === node.message)) {
      say(node.id, `message ${node.message} is not in procedure.json`);
    }
  }
  for (const id of used) if (!declared.has(id)) say(id, 'form is used, but not listed in procedure.json');
  for (const id of declared) {
    if (!used.has(id)) say(id, 'form is listed in procedure.json, but not used');
    for (const kind of ['schema', 'ui', 'en']) {
      if (!formFiles.includes(`${id}.${kind}.json`)) say(id, `form file forms/${id}.${kind}.json is missing`);
    }
  }
  for (const file of formFiles) {
    if (!declared.has(file.replace(/\.(schema|ui|en)\.json$/, ''))) say(file, 'form file belongs to no listed form');
  }
  const { process } = procedure;
  if (process.id !== processId) say(processId, `procedure.json names the process ${process.id}`);
  if (!procedure.ladders[procedure.dossierLadder])
    say(procedure.dossierLadder, 'dossierLadder is not among the ladders');
  const elements = [
    ...process.resultReady,
    ...Object.keys(process.statuses),
    ...process.steps.map((step) => step.element),
  ];
  for (const id of elements) if (!nodes.some((node) => node.id === id)) say(id, 'procedure.json: no such element');
  for (const stage of procedure.timeLimit.stages) {
    for (const id of stage.agencies) {
      if (!lanes.some((lane) => lane.id === id && !lane.parentId))
        say(id, `stage ${stage.key}: no such top-level lane`);
    }
  }
  for (const key of sourcesIn(procedure)) {
    if (!procedure.sources[key]) say(key, 'is named as a source, but not among the sources');
  }
  return findings;
}

function sourcesIn(value) {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (!value || typeof value !== 'object') return [];
  const own = 'verified' in value && typeof value.source === 'string' ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}
