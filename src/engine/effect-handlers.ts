import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Effect, EffectType } from '#workflow';
import { type EffectHandler, ON_EFFECT_METADATA, ON_STEP_METADATA, type StepContext } from './engine.events.js';

/** Order in which modules hear of the same effect: that of the imports between them. */
const MODULE_ORDER = [
  'audit',
  'organisation',
  'identity',
  'calendars',
  'procedures',
  'engine',
  'documents',
  'dossiers',
  'tasks',
  'deadlines',
  'exchange',
  'notifications',
  'reports',
  'portal',
];

interface Registered {
  rank: number;
  run: (step: StepContext, effects: Effect[]) => Promise<void>;
}

/** Finds the methods marked with `OnEffect` or `OnStep` and runs them inside a step. */
@Injectable()
export class EffectHandlers implements OnModuleInit {
  private readonly handlers = new Map<EffectType, Registered[]>();
  private readonly observers: Registered[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance, host } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object))
        this.registerMethod(instance as Record<string, unknown>, name, rankOf(host?.metatype?.name));
    }
    for (const list of [...this.handlers.values(), this.observers]) list.sort((a, b) => a.rank - b.rank);
  }

  /**
   * Tells every handler of the effects of its type, type by type in the order in which they first occur, then those who
   * look at the step as a whole.
   * @throws whatever a handler throws; the step then rolls back
   */
  async run(step: StepContext, effects: readonly Effect[]): Promise<void> {
    const byType = new Map<EffectType, Effect[]>();
    for (const effect of effects) {
      const group = byType.get(effect.type);
      if (group) group.push(effect);
      else byType.set(effect.type, [effect]);
    }
    for (const [type, group] of byType)
      for (const handler of this.handlers.get(type) ?? []) await handler.run(step, group);
    for (const observer of this.observers) await observer.run(step, [...effects]);
  }

  private registerMethod(instance: Record<string, unknown>, name: string, rank: number): void {
    const method = instance[name] as EffectHandler<EffectType> | undefined;
    if (typeof method !== 'function') return;
    const registered: Registered = { rank, run: (step, effects) => method.call(instance, step, effects as never) };
    if (Reflect.getMetadata(ON_STEP_METADATA, method)) this.observers.push(registered);
    const type = Reflect.getMetadata(ON_EFFECT_METADATA, method) as EffectType | undefined;
    if (type) this.handlers.set(type, [...(this.handlers.get(type) ?? []), registered]);
  }
}

function rankOf(moduleName: string | undefined): number {
  const rank = MODULE_ORDER.indexOf((moduleName ?? '').replace(/Module$/, '').toLowerCase());
  return rank < 0 ? MODULE_ORDER.length : rank;
}
