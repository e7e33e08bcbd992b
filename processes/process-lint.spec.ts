import { beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { lint, meetings, readBundle, sums } from '../scripts/process-lint/index.mjs';
import type { Bundle, LintedFlow, LintedNode } from '../scripts/process-lint/index.mjs';
import { codes, PROCESSES } from './bundle-files.js';

const read = (code: string) => readBundle(join(PROCESSES, code));

test.each(codes())('%s is in order', async (code) => {
  expect(lint(await read(code))).toEqual([]);
});

describe('adds up the budgets of the longest way', () => {
  test('birth registration: 7 of 8 hours', async () => {
    expect(sums(await read('1.001193'))).toEqual([
      { key: 'total', limit: '1d', days: 0.875, path: ['intake', 'examine', 'sign', 'bookAndSeal'] },
    ]);
  });

  test('care-home admission: 10 working days at the commune and 15 at the province', async () => {
    expect(sums(await read('2.000286'))).toMatchObject([
      { key: 'total', limit: '25d', days: 25 },
      { key: 'commune', limit: '10d', days: 10 },
      {
        key: 'province',
        limit: '15d',
        days: 15,
        path: [
          'assignHealth',
          'appraiseHealth',
          'signHealth',
          'sendToCareHome',
          'receiveCareHome',
          'decideAdmission',
          'registerDecision',
        ],
      },
    ]);
  });
});

describe('a broken copy is found out', () => {
  let bundle: Bundle;
  const node = (id: string): LintedNode => bundle.nodes.find((item) => item.id === id)!;
  const flow = (id: string): LintedFlow => bundle.flows.find((item) => item.id === id)!;
  const lane = (id: string) => bundle.lanes.find((item) => item.id === id)!;
  const found = (rule: string) =>
    lint(bundle)
      .filter((finding) => finding.rule === rule)
      .map(({ element, message }) => `${element ?? ''} ${message}`.trim());

  beforeAll(async () => {
    bundle = await read('2.000286');
  });

  /** Breaks a fresh copy in one way, and expects the rule to say so. */
  const cases: [string, string, () => void, RegExp][] = [
    ['a node in no lane', 'lanes', () => (lane('laneHealthClerk').members = []), /^sendToCareHome .*found: none/],
    ['a node in two lanes', 'lanes', () => lane('laneHealthClerk').members.push('intake'), /^intake .*exactly one/],
    [
      'a node in an agency, but no unit',
      'lanes',
      () => {
        lane('laneHealthClerk').members = [];
        lane('laneHealth').members = ['sendToCareHome'];
      },
      /^sendToCareHome .*innermost lane, found: laneHealth$/,
    ],
    ['a node outside of its lane', 'lanes', () => (node('assignHealth').box!.y += 90), /outside of its lane/],
    ['a node that is not drawn', 'drawn', () => delete node('intake').box, /^intake has no shape/],
    ['a flow that is not drawn', 'drawn', () => delete flow('admitted').points, /^admitted has no line/],
    [
      'a node outside of its sub-process',
      'drawn',
      () => (node('reminded').box!.x += 300),
      /outside of its sub-process/,
    ],
    [
      'two shapes on top of each other',
      'overlaps',
      () => (node('assignHealth').box!.x += 100),
      /overlaps appraiseHealth/,
    ],
    [
      'a label on a shape',
      'overlaps',
      () => (flow('admitted').label = { ...node('intake').box! }),
      /label lies on intake/,
    ],
    ['two labels on top', 'overlaps', () => (flow('admitted').label = { ...flow('healthSigned').label! }), /label of/],
    ['a label under a line', 'overlaps', () => (flow('admitted').label!.y += 10), /struck through by admitted/],
    ['a label across a lane border', 'overlaps', () => (flow('communeRefused').label!.y -= 20), /border of/],
    [
      'a flow through a foreign shape',
      'clear-flows',
      () => void through('start_to_intake', 'appraiseHealth'),
      /runs through/,
    ],
    [
      'a flow through its own task',
      'clear-flows',
      () => void through('assignHealth_to_appraiseHealth', 'assignHealth'),
      /through assignHealth/,
    ],
    [
      'two flows on top of each other',
      'crossings',
      () => (flow('admitted').points = flow('returnResult_to_finished').points),
      /on top/,
    ],
    ['a task without a name', 'labels', () => (node('signHealth').name = ' '), /UserTask has no name/],
    ['a gateway without a question', 'labels', () => (node('healthResult').name = ''), /ExclusiveGateway has no name/],
    ['a branch without a name', 'labels', () => (flow('healthSigned').name = ''), /branch of healthResult/],
    [
      'a name without an English one',
      'labels',
      () => delete bundle.procedure['elementNames'].signHealth,
      /no English name/,
    ],
    ['an English name of nothing', 'labels', () => (bundle.procedure['elementNames'].nothing = 'x'), /no such element/],
    ['a label without a place', 'labels', () => delete node('finished').label, /no place for its label/],
    ['a lane that is no agency', 'agencies', () => void bundle.procedure['agencies'].pop(), /not among the agencies/],
    ['a lane of another name', 'agencies', () => (lane('laneHealth').name = 'Sở Nội vụ'), /is named "Sở Nội vụ"/],
    [
      'a lane in another agency',
      'agencies',
      () => (lane('laneHealthClerk').parentId = 'laneCommune'),
      /procedure.json says laneHealth/,
    ],
    [
      'a role of another lane',
      'agencies',
      () => (node('signHealth').groups = ['careHome.director']),
      /is offered to careHome/,
    ],
    ['a task for nobody', 'agencies', () => (node('signHealth').groups = []), /no candidate groups/],
    ['a form file that is missing', 'references', () => void bundle.formFiles.splice(0, 1), /is missing/],
    ['a form that is not listed', 'references', () => (node('signHealth').formId = 'nothing'), /not listed/],
    ['a task without a form', 'references', () => (node('signHealth').formId = undefined), /^signHealth has no form/],
    ['a form file of no form', 'references', () => void bundle.formFiles.push('old.schema.json'), /no listed form/],
    [
      'a ladder that does not exist',
      'references',
      () => (node('intake').properties['ladder'] = 'steep'),
      /ladder steep/,
    ],
    ['a job nobody does', 'references', () => (node('remindApplicant').jobType = 'fax'), /job type fax/],
    ['a message nobody sends', 'references', () => (node('withdrawn').message = 'gone'), /message gone/],
    [
      'a status of no element',
      'references',
      () => (bundle.procedure['process'].statuses.nothing = 'stopped'),
      /no such element/,
    ],
    [
      'a source that is not given',
      'references',
      () => (bundle.procedure['result'].source = 'hearsay'),
      /hearsay is named as a source/,
    ],
    [
      'a stage of no lane',
      'references',
      () => (bundle.procedure['timeLimit'].stages[0].agencies = ['x']),
      /no such top-level lane/,
    ],
    [
      'a condition on an unknown outcome',
      'outcomes',
      () => (flow('healthSigned').condition = '=healthDecision = "yes"'),
      /no such outcome/,
    ],
    [
      'an outcome nobody reads',
      'outcomes',
      () => (flow('healthSigned').condition = '=true'),
      /outcome sign is read by no condition/,
    ],
    ['an outcome that is not kept', 'outcomes', () => (node('signHealth').outputs = []), /maps none to a variable/],
    [
      'outcomes that are not JSON',
      'outcomes',
      () => (node('signHealth').properties['task.outcomes'] = '[{'),
      /is not JSON/,
    ],
    [
      'two tasks writing one variable',
      'outcomes',
      () => (node('signHealth').outputs = node('intake').outputs),
      /as intake does/,
    ],
    [
      'a step without a budget',
      'budgets',
      () => delete node('signHealth').properties['deadline.budget'],
      /no deadline.budget/,
    ],
    [
      'a budget that cannot be read',
      'budgets',
      () => (node('signHealth').properties['deadline.budget'] = 'soon'),
      /is not of the form/,
    ],
    [
      'a step that takes too long',
      'budgets',
      () => (node('signHealth').properties['deadline.budget'] = '1.5d'),
      /^province: steps take 15.5d, the limit is 15d/,
    ],
    [
      'time excluded without a basis',
      'budgets',
      () => (node('signHealth').properties['deadline.clock'] = 'excluded'),
      /without deadline.basis/,
    ],
    [
      'a budget without an origin',
      'budgets',
      () => void bundle.procedure['process'].steps.pop(),
      /no entry in procedure.json/,
    ],
  ];

  /** Leads a flow straight through the middle of a shape and out again. */
  function through(id: string, shape: string) {
    const { x, y, width, height } = node(shape).box!;
    flow(id).points = [
      { x: x - 20, y: y + height / 2 },
      { x: x + width + 20, y: y + height / 2 },
    ];
  }

  test.each(cases)('%s', async (_, rule, breakIt, message) => {
    bundle = await read('2.000286');
    breakIt();
    expect(found(rule).filter((text) => message.test(text))).not.toEqual([]);
  });

  test('more crossings than allowed, each named', async () => {
    bundle = await read('2.000286');
    expect(meetings(bundle).crossed).toHaveLength(2);
    expect(lint(bundle, { crossingLimit: 1 }).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^2 crossings, at most 1 are allowed: \w+ × \w+, \w+ × \w+$/),
    ]);
  });
});
