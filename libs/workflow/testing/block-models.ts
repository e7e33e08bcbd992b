import fc from 'fast-check';
import { bpmn, userTask } from './bpmn.js';

/** A structured piece of a process: whatever is chosen, one token goes in and one comes out. */
export type Block =
  | { kind: 'task' }
  | { kind: 'nothing' }
  | { kind: 'sequence' | 'exclusive' | 'parallel' | 'inclusive'; parts: Block[] }
  | { kind: 'rework' | 'inside' | 'late' | 'raised' | 'urged'; part: Block };

/** Random blocks up to a few levels deep. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; parts: Block[] }>((tie) => ({
  parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constant<Block>({ kind: 'task' }),
    fc.constant<Block>({ kind: 'nothing' }),
    fc.record({
      kind: fc.constantFrom('sequence', 'exclusive', 'parallel', 'inclusive'),
      parts: tie('parts'),
    }) as fc.Arbitrary<Block>,
    fc.record({
      kind: fc.constantFrom('rework', 'inside', 'late', 'raised', 'urged'),
      part: tie('block'),
    }) as fc.Arbitrary<Block>,
  ),
})).block;

/** Escalations that tasks and events of these models throw. */
export const CODES = ['take', 'urge'];

/** Writes a block as BPMN. Conditions read `n`, which every task sets. */
export function blockModel(whole: Block): string {
  const writer = new Writer();
  const contents = writer.container({ kind: 'sequence', parts: [{ kind: 'task' }, whole] }, 'start', 'end');
  return bpmn(contents, CODES.map((code) => `<bpmn:escalation id="${code}" escalationCode="${code}" />`).join(''));
}

class Writer {
  private count = 0;

  container(whole: Block, start: string, end: string): string {
    const parts: string[] = [`<bpmn:startEvent id="${start}" />`, `<bpmn:endEvent id="${end}" />`];
    this.flow(parts, this.write(parts, whole, start), end);
    return parts.join('\n');
  }

  /** Writes a block after `from`; returns its last node. */
  private write(parts: string[], part: Block, from: string): string {
    switch (part.kind) {
      case 'nothing':
        return from;
      case 'task':
        return this.after(parts, from, this.node(parts, 'userTask'));
      case 'sequence':
        return part.parts.reduce((last, next) => this.write(parts, next, last), from);
      case 'exclusive':
      case 'parallel':
      case 'inclusive':
        return this.split(parts, part.kind, part.parts, from);
      case 'rework':
        return this.rework(parts, part.part, from);
      case 'inside':
        return this.inside(parts, part.part, from);
      case 'late':
        return this.late(parts, part.part, from);
      case 'raised':
        return this.raised(parts, part.part, from);
      case 'urged':
        return this.urged(parts, part.part, from);
    }
  }

  private split(parts: string[], kind: string, branches: Block[], from: string): string {
    const open = this.id();
    const close = this.node(parts, `${kind}Gateway`);
    const first = `${open}_default`;
    parts.push(`<bpmn:${kind}Gateway id="${open}" ${kind === 'parallel' ? '' : `default="${first}"`} />`);
    this.flow(parts, from, open);
    branches.forEach((branch, n) => {
      const head = this.node(parts, 'intermediateThrowEvent');
      const choice = kind === 'parallel' || n === 0 ? '' : this.condition(2);
      parts.push(
        `<bpmn:sequenceFlow id="${n === 0 ? first : this.id()}" sourceRef="${open}" targetRef="${head}">${choice}</bpmn:sequenceFlow>`,
      );
      this.flow(parts, this.write(parts, branch, head), close);
    });
    return close;
  }

  private rework(parts: string[], body: Block, from: string): string {
    const again = this.node(parts, 'exclusiveGateway');
    this.flow(parts, from, again);
    const task = this.after(parts, again, this.node(parts, 'userTask'));
    const last = this.write(parts, body, task);
    const check = this.id();
    const on = this.node(parts, 'intermediateThrowEvent');
    parts.push(`<bpmn:exclusiveGateway id="${check}" default="${check}_on" />`);
    this.flow(parts, last, check);
    parts.push(`<bpmn:sequenceFlow id="${check}_on" sourceRef="${check}" targetRef="${on}" />`);
    parts.push(
      `<bpmn:sequenceFlow id="${this.id()}" sourceRef="${check}" targetRef="${again}">${this.condition(3)}</bpmn:sequenceFlow>`,
    );
    return on;
  }

  private inside(parts: string[], body: Block, from: string): string {
    const id = this.id();
    parts.push(`<bpmn:subProcess id="${id}">${this.container(body, `${id}_start`, `${id}_end`)}</bpmn:subProcess>`);
    return this.after(parts, from, id);
  }

  private late(parts: string[], body: Block, from: string): string {
    const task = this.after(parts, from, this.node(parts, 'userTask'));
    const merge = this.node(parts, 'exclusiveGateway');
    const boundary = this.id();
    const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
    parts.push(`<bpmn:boundaryEvent id="${boundary}" attachedToRef="${task}">${timer}</bpmn:boundaryEvent>`);
    this.flow(parts, task, merge);
    this.flow(parts, this.write(parts, body, boundary), merge);
    return merge;
  }

  /** A sub-process that may throw as it ends; it is interrupted then, and the path of its boundary event goes on for it. */
  private raised(parts: string[], body: Block, from: string): string {
    const [id, boundary, merge] = [this.id(), this.id(), this.node(parts, 'exclusiveGateway')];
    const inner: string[] = [`<bpmn:startEvent id="${id}_start" />`, `<bpmn:endEvent id="${id}_end" />`];
    const last = this.after(inner, this.write(inner, body, `${id}_start`), this.node(inner, 'userTask'));
    const check = this.id();
    inner.push(
      `<bpmn:exclusiveGateway id="${check}" default="${check}_on" />`,
      `<bpmn:sequenceFlow id="${check}_on" sourceRef="${check}" targetRef="${id}_end" />`,
      `<bpmn:endEvent id="${id}_throw">${raises('take')}</bpmn:endEvent>`,
      `<bpmn:sequenceFlow id="${check}_throw" sourceRef="${check}" targetRef="${id}_throw">${this.condition(2)}</bpmn:sequenceFlow>`,
    );
    this.flow(inner, last, check);
    parts.push(`<bpmn:subProcess id="${id}">${inner.join('\n')}</bpmn:subProcess>`);
    parts.push(`<bpmn:boundaryEvent id="${boundary}" attachedToRef="${id}">${raises('take')}</bpmn:boundaryEvent>`);
    this.flow(parts, from, id);
    this.flow(parts, id, merge);
    this.flow(parts, this.after(parts, boundary, this.node(parts, 'userTask')), merge);
    return merge;
  }

  /** A task and an event that throw to a path of its own beside it; the sub-process around both is over when all of it is. */
  private urged(parts: string[], body: Block, from: string): string {
    const [id, inside, task] = [this.id(), this.id(), this.id()];
    const within: string[] = [`<bpmn:startEvent id="${inside}_start" />`, `<bpmn:endEvent id="${inside}_end" />`];
    within.push(`<bpmn:intermediateThrowEvent id="${inside}_throw">${raises('urge')}</bpmn:intermediateThrowEvent>`);
    this.flow(within, this.write(within, body, `${inside}_start`), `${inside}_throw`);
    this.flow(within, `${inside}_throw`, `${inside}_end`);
    const outer: string[] = [
      `<bpmn:startEvent id="${id}_start" />`,
      `<bpmn:endEvent id="${id}_end" />`,
      userTask(task),
    ];
    outer.push(`<bpmn:subProcess id="${inside}">${within.join('\n')}</bpmn:subProcess>`);
    this.flow(outer, `${id}_start`, inside);
    this.flow(outer, inside, task);
    this.flow(outer, task, `${id}_end`);
    for (const host of [inside, task]) this.aside(outer, host);
    parts.push(`<bpmn:subProcess id="${id}">${outer.join('\n')}</bpmn:subProcess>`);
    return this.after(parts, from, id);
  }

  /** What is done beside a host when it is urged: a task, and an end of its own. */
  private aside(parts: string[], host: string): void {
    const end = this.id();
    parts.push(
      `<bpmn:boundaryEvent id="${host}_urge" attachedToRef="${host}" cancelActivity="false">${raises('urge')}</bpmn:boundaryEvent>`,
      `<bpmn:endEvent id="${end}" />`,
    );
    this.flow(parts, this.after(parts, `${host}_urge`, this.node(parts, 'userTask')), end);
  }

  private node(parts: string[], type: string): string {
    const id = this.id();
    parts.push(type === 'userTask' ? userTask(id) : `<bpmn:${type} id="${id}" />`);
    return id;
  }

  private after(parts: string[], from: string, to: string): string {
    this.flow(parts, from, to);
    return to;
  }

  private flow(parts: string[], from: string, to: string): void {
    parts.push(`<bpmn:sequenceFlow id="${this.id()}" sourceRef="${from}" targetRef="${to}" />`);
  }

  private condition(oneIn: number): string {
    return `<bpmn:conditionExpression>= modulo(n + ${this.count}, ${oneIn}) = 0</bpmn:conditionExpression>`;
  }

  private id(): string {
    this.count += 1;
    return `x${this.count}`;
  }
}

const raises = (code: string): string => `<bpmn:escalationEventDefinition escalationRef="${code}" />`;
