import { expect, test } from '@jest/globals';
import type { Variables } from './index.js';
import { compile } from './index.js';
import { fixture, modelOf, TestInstance } from './testing/instance.js';

/** The exclusive gateway's fixture with another first condition. */
function withCondition(condition: string): string {
  return fixture('exclusive').replace('= n > 10', () => condition.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
}

function withScript(expression: string): string {
  const escaped = expression.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return fixture('script-task').replace(/expression="[^"]*"/, () => `expression="${escaped}"`);
}

test.each([
  ["${environment.constructor.constructor('return process')().exit()}", 'conditions'],
  ["this.constructor.constructor('return process')()", 'conditions'],
  ['x > 5', 'conditions'],
  ['= for i in 1..1000000000 return i', 'conditions'],
  ['= (function(f) f(f))(function(f) f(f))', 'conditions'],
  ['= matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', 'conditions'],
  ['= some a in xs satisfies some b in xs satisfies some c in xs satisfies some d in xs satisfies d = a', 'conditions'],
  [`= ${'('.repeat(3000)}1`, 'conditions'],
  ['= n >', 'conditions'],
])('condition %.60s is refused', async (condition, rule) => {
  const { findings } = await compile(withCondition(condition));
  expect(findings.map((finding) => [finding.rule, finding.elementId])).toEqual([[rule, 'X_A']]);
});

test.each([
  ['={a: "x".constructor, b: x.__proto__, c: f}', { x: {} }, { a: null, b: null, c: null }],
  ['=constructor', {}, null],
  ['=toString', {}, null],
])('script %s reaches nothing of the host', async (expression, given, sum) => {
  const instance = await new TestInstance(await modelOf(withScript(expression))).start(given);
  expect(instance.waits).toEqual(['A']);
  expect(instance.variables).toEqual({ ...given, sum });
});

test('a result that grows without measure is an incident', async () => {
  const doubled = Array.from({ length: 30 }, (_, n) => `v${n + 1}: v${n} + v${n}`).join(', ');
  const instance = await new TestInstance(await modelOf(withScript(`={v0: "0123456789", ${doubled}}`))).start({});
  expect(instance.last).toContainEqual(expect.objectContaining({ type: 'incident.open', kind: 'expression' }));
});

test('a loop in a loop over long lists is an incident', async () => {
  const xs = Array.from({ length: 2000 }, (_, n) => n);
  const instance = await new TestInstance(await modelOf(withScript('=count(for a in xs, b in xs return a)'))).start({
    xs,
  });
  expect(instance.last).toContainEqual(expect.objectContaining({ type: 'incident.open', kind: 'expression' }));
});

test('a script in another language is refused', async () => {
  const javascript =
    '<bpmn:scriptTask id="C" scriptFormat="javascript"><bpmn:script>process.exit()</bpmn:script></bpmn:scriptTask>';
  const { findings } = await compile(
    fixture('script-task').replace(/<bpmn:scriptTask.*<\/bpmn:scriptTask>/, javascript),
  );
  expect(findings.map(({ rule, elementId }) => [rule, elementId])).toEqual([['work', 'C']]);
});

test('variables named like the machinery of objects change no object', async () => {
  const instance = await (await TestInstance.of('user-task')).start({});
  const output = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "fine": 2}') as Variables;
  await instance.act('complete A', output);
  expect(instance.variables).toEqual({ constructor: 1, fine: 2 });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test.each([
  ['entities', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', 'safe-xml'],
  ['a file from outside', '<!DOCTYPE d SYSTEM "file:///etc/passwd">', 'safe-xml'],
])('XML with %s is refused before it is read', async (_name, prolog, rule) => {
  const { findings } = await compile(`<?xml version="1.0"?>${prolog}${fixture('user-task').split('?>')[1]}`);
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
});

test('a file larger than 5 MB is refused at once', async () => {
  const padding = `<!--${'ế'.repeat(1_750_000)}-->`;
  const { findings } = await compile(fixture('user-task').replace('</bpmn:process>', `${padding}</bpmn:process>`));
  expect(findings.map(({ rule }) => rule)).toEqual(['file-size']);
});

test('a file just below 5 MB is read', async () => {
  const padding = `<!--${'x'.repeat(5_000_000)}-->`;
  const { model } = await compile(fixture('user-task').replace('</bpmn:process>', `${padding}</bpmn:process>`));
  expect(model?.processId).toBe('P');
});

test.each([
  ['nothing', ''],
  ['no XML', 'hello'],
  ['other XML', '<html/>'],
  ['broken XML', '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process>'],
  ['endless nesting', '<a>'.repeat(100_000)],
])('%s gives a finding, not an exception', async (_name, xml) => {
  const { model, findings } = await compile(xml);
  expect(model).toBeUndefined();
  expect(findings.map(({ rule }) => rule)).toEqual(['readable']);
});

test('sub-processes nested beyond reason give findings, not an exception', async () => {
  const depth = 5000;
  const nested = fixture('user-task').replace(
    '<bpmn:endEvent id="end" />',
    Array.from({ length: depth }, (_, n) => `<bpmn:subProcess id="s${n}">`).join('') +
      '</bpmn:subProcess>'.repeat(depth),
  );
  const { model, findings } = await compile(nested);
  expect(model).toBeUndefined();
  expect(findings.length).toBeGreaterThan(0);
});
