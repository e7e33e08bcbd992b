import { beforeAll, describe, expect, test } from '@jest/globals';
import { compile } from '#workflow';
import type { Model } from '#workflow';
import { codes, files, flowIds, readJson, readText, type Scenario } from './bundle-files.js';
import { play } from './play-scenario.js';

describe.each(codes())('procedure %s', (code) => {
  let model: Model;
  const taken = new Set<string>();
  const { statuses } = readJson<{ process: { statuses: Record<string, string> } }>(code, 'procedure.json').process;
  const scenarios = files(code, 'scenarios', '.json').map((file) => readJson<Scenario>(code, 'scenarios', file));

  beforeAll(async () => {
    const compiled = await compile(readText(code, 'process.bpmn'));
    expect(compiled.findings).toEqual([]);
    model = compiled.model!;
  });

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const { stands, flows } = await play(model, scenario, statuses);
    const expected = [scenario.given.then, ...scenario.when.map(({ then }) => then)];
    expect(stands).toEqual(
      expected.map(({ waiting, ended, status }) => ({
        ...{ waiting: [...waiting].sort(), ended: ended ?? false },
        status: status ?? expect.any(String),
      })),
    );
    for (const flow of flows) taken.add(flow);
  });

  // Stands last: it reads what the scenarios above went through.
  test('every sequence flow is taken by a scenario', () => {
    expect(flowIds(readText(code, 'process.bpmn')).filter((id) => !taken.has(id))).toEqual([]);
  });

  test('scenarios use outcomes as the model offers them, with a reason where one is required', () => {
    for (const { when } of scenarios) {
      for (const step of when) {
        if (step.do !== 'complete') continue;
        const outcome = model.elements.get(step.task)?.task?.outcomes.find(({ key }) => key === step.outcome);
        expect({ task: step.task, key: outcome?.key }).toEqual({ task: step.task, key: step.outcome });
        expect({ task: step.task, reason: step.reason !== undefined }).toEqual({
          task: step.task,
          reason: outcome!.reasonRequired,
        });
      }
    }
  });
});
